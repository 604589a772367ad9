// expect: WA, RE, CE
class Twice {
  static Object of(int n) {
    return new Object() {
      public boolean equals(Object other) { return true; }
      public int hashCode() { return 4; }
    };
  }
}
