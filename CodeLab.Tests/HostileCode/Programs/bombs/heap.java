// expect: MLE
public class Main {
  public static void main(String[] args) {
    var all = new java.util.ArrayList<long[]>();
    while (true) all.add(new long[1000000]);
  }
}
