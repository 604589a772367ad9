import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();

        for (int i = 0; i < n; i++) {
            int pieces = in.nextInt();
            int price = in.nextInt();
            // Add this line of the receipt to the total.
        }

        // Print the total in euros.
    }
}
