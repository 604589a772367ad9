// expect: MLE
public class Main {
  public static void main(String[] args) {
    var all = new java.util.ArrayList<java.nio.ByteBuffer>();
    while (true) all.add(java.nio.ByteBuffer.allocateDirect(16 << 20));
  }
}
