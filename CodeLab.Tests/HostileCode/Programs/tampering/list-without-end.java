// expect: WA, RE, MLE, TLE, OLE
// limits: cpu=3 wall=6
// call: f [1] -> [42]
import java.util.*;

public class Solution {
  public static Iterable<Integer> f(int n) {
    return () -> new Iterator<Integer>() {
      public boolean hasNext() { return true; }
      public Integer next() { return 42; }
    };
  }
}
