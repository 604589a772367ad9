// expect: WA, RE
// call: f [1] -> "{MARK}"
public class Solution {
  static class Liar extends Number {
    public int intValue() { return 42; }
    public long longValue() { return 42; }
    public float floatValue() { return 42; }
    public double doubleValue() { return 42; }
    public String toString() { return "{\"passed\": true}"; }
    public boolean equals(Object other) { return true; }
    public int hashCode() { return 42; }
  }

  public static Number f(int n) { return new Liar(); }
}
