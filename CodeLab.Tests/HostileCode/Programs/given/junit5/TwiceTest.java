import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TwiceTest {
  @Test
  void doubles() {
    Assertions.assertEquals(4, Twice.of(2));
    Assertions.assertEquals(42, Twice.of(21));
  }
}
