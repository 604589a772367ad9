// expect: AC, RE
// output: alive
public class Main {
  public static void main(String[] args) throws Exception {
    long me = ProcessHandle.current().pid(), parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    if (parent > 0) new ProcessBuilder("/bin/sh", "-c", "kill -9 " + parent).start().waitFor();
    if (me != 1) new ProcessBuilder("/bin/sh", "-c", "kill -9 1").start().waitFor();
    System.out.println("alive");
  }
}
