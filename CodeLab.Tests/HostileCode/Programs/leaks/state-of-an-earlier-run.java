// expect: AC
// after: with-files-everywhere.java
// output: 0 null
import java.nio.file.*;

public class Main {
  public static void main(String[] args) throws Exception {
    long left = 0;
    for (String folder : new String[] { "/tmp", "/work", "/dev/shm", "/program" }) {
      if (Files.exists(Path.of(folder))) {
        try (var names = Files.list(Path.of(folder))) {
          left += names.filter(path -> path.getFileName().toString().startsWith("mk")).count();
        }
      }
    }
    System.out.println(left + " " + System.getProperty("secret"));
  }
}
