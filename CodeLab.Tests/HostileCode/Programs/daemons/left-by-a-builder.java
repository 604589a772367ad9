// expect: AC
// output: done
public class Main {
  public static void main(String[] args) throws Exception {
    new ProcessBuilder("/usr/bin/setsid", "/bin/sh", "-c", "sleep 600 # {MARK}").start();
    System.out.println("done");
  }
}
