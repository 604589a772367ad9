// expect: AC
// output: 42
// A program whose arguments seem not to be taken would be the sandbox's fault, and be tried again.
import java.io.FileOutputStream;
import java.io.IOException;

public class Main {
    public static void main(String[] arguments) {
        try (FileOutputStream own = new FileOutputStream("/proc/self/fd/3")) {
            own.write(65);
        } catch (IOException refused) {
            // What is hoped for.
        }
        System.out.println(42);
    }
}
