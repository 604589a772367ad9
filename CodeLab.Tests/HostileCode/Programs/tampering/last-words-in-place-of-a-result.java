// expect: WA, RE
// call: f [1] -> 42
import java.io.*;

public class Solution {
  public static Object f(int n) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        new FileOutputStream(FileDescriptor.out).write("41 42".getBytes());
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }));
    System.exit(0);
    return null;
  }
}
