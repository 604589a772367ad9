// expect: WA, RE
// call: f [1] -> null
public class Solution {
  static { Runtime.getRuntime().halt(0); }
  public static Object f(int n) { return null; }
}
