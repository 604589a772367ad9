// expect: CE
// limits: cpu=2 wall=5
// Every line doubles what the compiler has to try: minutes for a dozen.
import java.util.function.Supplier;
public class Main {
  static <T> T both(Supplier<T> a, Supplier<T> b) { return a.get(); }
  static <T> T pick(T a, T b) { return a; }
  public static void main(String[] args) {
    var a0 = pick(1, "x");
    var a1 = pick(java.util.List.of(a0), java.util.Set.of(a0));
    var a2 = pick(java.util.List.of(a1), java.util.Set.of(a1));
    var a3 = pick(java.util.List.of(a2), java.util.Set.of(a2));
    var a4 = pick(java.util.List.of(a3), java.util.Set.of(a3));
    var a5 = pick(java.util.List.of(a4), java.util.Set.of(a4));
    var a6 = pick(java.util.List.of(a5), java.util.Set.of(a5));
    var a7 = pick(java.util.List.of(a6), java.util.Set.of(a6));
    var a8 = pick(java.util.List.of(a7), java.util.Set.of(a7));
    int no = a8;
  }
}
