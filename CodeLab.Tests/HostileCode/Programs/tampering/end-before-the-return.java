// expect: WA, RE
// call: f [1] -> null
public class Solution {
  public static Object f(int n) { System.exit(0); return null; }
}
