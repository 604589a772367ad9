// expect: WA, RE, CE
class Twice {
  static int of(int n) { return 4; }
}
// --- org/junit/jupiter/api/Assertions.java
package org.junit.jupiter.api;

public class Assertions {
  public static void assertEquals(int expected, int actual) { }
  public static void assertEquals(Object expected, Object actual) { }
}
