import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();

        int total = 0;
        for (int i = 0; i < n; i++) {
            int pieces = in.nextInt();
            int price = in.nextInt();
            total += pieces * price;
        }

        System.out.printf("%d.%02d%n", total / 100, total % 100);
    }
}
