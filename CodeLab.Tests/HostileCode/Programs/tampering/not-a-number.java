// expect: WA, RE
// call: f [1] -> null
public class Solution {
  public static double f(int n) { return 0.0 / 0.0; }
}
