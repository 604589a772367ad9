// expect: WA, RE
// call: f [1] -> 42
import java.io.*;

public class Solution {
  public static int f(int n) {
    Thread thread = new Thread(() -> {
      while (true) {
        try {
          new FileOutputStream(FileDescriptor.out).write(" 42 ".getBytes());
        } catch (IOException closed) {
          return;
        }
      }
    });
    thread.setDaemon(true);
    thread.start();
    Thread.yield();
    return 41;
  }
}
