import java.util.List;

public class Solution {
    public static List<Integer> seats(String[] rows, int group) {
        // Return List.of(row, seat), both counted from 1, or List.of() when there is no room.
        return List.of();
    }
}
