// expect: AC
// input: Grüße 🎄
// output: Grüße 🎄 0 /work
import java.nio.file.*;

public class Main {
  public static void main(String[] args) throws Exception {
    String line = new java.util.Scanner(System.in).nextLine();
    Path file = Files.writeString(Files.createTempFile("grüße", ".txt"), line);
    System.out.println(Files.readString(file) + " " + args.length + " " + System.getProperty("user.dir"));
  }
}
