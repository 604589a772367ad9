// expect: RE
// says: SIGKILL
public class Main {
  public static void main(String[] args) throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid()).start().waitFor();
    Thread.sleep(5000);
  }
}
