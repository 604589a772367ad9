// expect: AC
// output: hello 3
public class Main {
  public static void main(String[] args) throws Exception {
    var echo = new ProcessBuilder("/bin/echo", "hello").start();
    System.out.println(new String(echo.getInputStream().readAllBytes()).strip() + " " + new ProcessBuilder("/bin/sh", "-c", "exit 3").start().waitFor());
  }
}
