// expect: WA, RE, CE
// call: f [1] -> 42
public class Solution {
  public static int f(int n) { return 41; }
}

class CodeLabDriver {
  public static void main(String[] args) { System.out.print("[42]"); }
}

class CodeLabJson {
  static Object parse(String text) { return null; }
  static String write(Object value) { return "[42]"; }
}
