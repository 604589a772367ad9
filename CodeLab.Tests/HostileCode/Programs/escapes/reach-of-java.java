// expect: AC
// output: no no no no
import java.nio.file.*;

public class Main {
  interface Action { Object run() throws Exception; }

  static String attempt(Action action) {
    try {
      return "yes: " + action.run();
    } catch (Exception refused) {
      return "no";
    }
  }

  static Object output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (process.waitFor() != 0) throw new IllegalStateException();
    return new String(process.getInputStream().readAllBytes());
  }

  public static void main(String[] args) {
    System.out.println(String.join(" ",
      attempt(() -> Files.readString(Path.of("/etc/shadow"))),
      attempt(() -> Files.writeString(Path.of("/usr/{MARK}"), "x")),
      attempt(() -> output("/usr/bin/unshare", "-Ur", "id")),
      attempt(() -> new java.net.Socket("127.0.0.1", {PORT}))));
  }
}
