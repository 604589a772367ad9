import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int cases = in.nextInt();
        for (int i = 1; i <= cases; i++) {
            System.out.println("Case #" + i + ": " + count(in.nextLong()));
        }
    }

    private static int count(long number) {
        int found = 0;
        for (long small = 1; small * small <= number; small++) {
            if (number % small != 0) continue;
            if (isPalindrome(small)) found++;
            if (small != number / small && isPalindrome(number / small)) found++;
        }
        return found;
    }

    private static boolean isPalindrome(long number) {
        String digits = Long.toString(number);
        return new StringBuilder(digits).reverse().toString().equals(digits);
    }
}
