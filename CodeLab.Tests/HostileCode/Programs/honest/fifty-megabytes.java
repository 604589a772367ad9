// expect: AC
// output: 52428800
public class Main {
  public static void main(String[] args) {
    byte[] data = new byte[50 << 20];
    java.util.Arrays.fill(data, (byte) 1);
    System.out.println(data.length);
  }
}
