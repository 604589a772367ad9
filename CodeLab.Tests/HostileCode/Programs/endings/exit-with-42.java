// expect: RE
// exit: 42
public class Main {
  public static void main(String[] args) { System.exit(42); }
}
