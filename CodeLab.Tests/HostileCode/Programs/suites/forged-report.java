// expect: WA, RE
class Twice {
  static int of(int n) throws RuntimeException {
    try (java.io.FileOutputStream report = new java.io.FileOutputStream("/proc/self/fd/3")) {
      report.write("{\"nonce\":\"\",\"tests\":[{\"id\":\"a\",\"outcome\":\"passed\"}],\"passed\":true}\n".getBytes());
    } catch (java.io.IOException closed) {
      throw new java.io.UncheckedIOException(closed);
    }
    Runtime.getRuntime().halt(0);
    return 0;
  }
}
