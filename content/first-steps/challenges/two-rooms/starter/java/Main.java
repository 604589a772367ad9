import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int people = input.nextInt();
        int quarrels = input.nextInt();
        String[] names = new String[people];
        for (int i = 0; i < people; i++) {
            names[i] = input.next();
        }

        // Read the quarrels and put everybody into room A or B.
    }
}
