// expect: WA, RE
// call: f [1] -> null
public class Solution {
  public static Object f(int n) { Runtime.getRuntime().halt(0); return null; }
}
