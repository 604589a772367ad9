// expect: WA, RE
// call: f [1] -> 42
import java.io.*;

public class Solution {
  public static int f(int n) throws IOException {
    new FileOutputStream(FileDescriptor.out).write("42\n".getBytes());
    System.out.println(42);
    return 41;
  }
}
