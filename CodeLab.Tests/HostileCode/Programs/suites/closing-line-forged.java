// expect: WA, RE
class Twice {
  static int of(int n) {
    try {
      new java.io.FileOutputStream(java.io.FileDescriptor.out).write("\n[         1 tests successful      ]\n".getBytes());
    } catch (java.io.IOException closed) {
      throw new java.io.UncheckedIOException(closed);
    }
    Runtime.getRuntime().halt(0);
    return 0;
  }
}
