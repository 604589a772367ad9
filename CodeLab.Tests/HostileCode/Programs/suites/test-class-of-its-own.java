// expect: WA, RE, CE
class Twice {
  static int of(int n) { return 4; }
}
// --- Other.java
import org.junit.jupiter.api.Test;

class TwiceTest {
  @Test
  void doubles() { }
}
