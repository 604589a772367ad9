// expect: AC
public class Main {
  public static void main(String[] args) throws Exception {
    System.in.close();
    System.out.close();
    System.err.close();
  }
}
