// expect: TLE
// limits: wall=3
public class Main {
  public static void main(String[] args) throws Exception { Thread.sleep(60000); }
}
