// expect: WA, RE
class Twice {
  static int of(int n) { throw new org.opentest4j.TestAbortedException("later"); }
}
