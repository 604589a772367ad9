import java.util.List;

public class Solution {
    public static List<Integer> seats(String[] rows, int group) {
        for (int row = rows.length; row >= 1; row--) {
            int start = rows[row - 1].indexOf(".".repeat(group));
            if (start >= 0) {
                return List.of(row, start + 1);
            }
        }
        return List.of();
    }
}
