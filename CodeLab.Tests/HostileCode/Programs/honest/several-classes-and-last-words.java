// expect: AC
// output: body 10000
// output: hook
public class Main {
  record Point(int x, int y) { }

  static int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }

  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    System.out.println("body " + new Point(depth(10000), Helper.ONE).x());
  }
}

class Helper {
  static final int ONE = 1;
}
