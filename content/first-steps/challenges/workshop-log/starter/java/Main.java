import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String closing = in.next();

        while (in.hasNext()) {
            String time = in.next();
            String action = in.next();
            String name = in.next();
            // Keep track of who is inside and since when.
        }

        // Print a line for every person, the longest time first.
    }
}
