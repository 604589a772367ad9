// expect: TLE, MLE, RE, OLE
// limits: cpu=3 wall=6
public class Main {
  public static void main(String[] args) {
    while (true) {
      try {
        new Thread(() -> { while (true) { } }).start();
      } catch (Throwable full) {
        Thread.onSpinWait();
      }
    }
  }
}
