// expect: TLE, MLE, RE
// limits: cpu=3 wall=5
public class Main {
  public static void main(String[] args) {
    while (true) {
      try {
        new ProcessBuilder("/bin/sh", "-c", "sleep 60 # {MARK}").start();
      } catch (java.io.IOException full) {
        Thread.onSpinWait();
      }
    }
  }
}
