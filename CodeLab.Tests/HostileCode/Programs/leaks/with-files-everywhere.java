// expect: AC
import java.nio.file.*;

public class Main {
  public static void main(String[] args) throws Exception {
    for (String folder : new String[] { "/tmp", "/work", "/dev/shm", "/program" }) {
      try {
        Files.writeString(Path.of(folder, "{MARK}"), "x");
      } catch (java.io.IOException refused) {
        System.err.println(folder);
      }
    }
    System.setProperty("secret", "{MARK}");
  }
}
