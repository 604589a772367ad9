// expect: TLE
// limits: cpu=3 wall=4
public class Main {
  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      while (true) {
        try {
          Thread.sleep(1000);
        } catch (InterruptedException ignored) {
        }
      }
    }));
  }
}
