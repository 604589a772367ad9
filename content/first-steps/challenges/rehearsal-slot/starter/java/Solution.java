import java.util.List;

public class Solution {
    public static String rehearsal(List<String> busy, String opens, String closes, int minutes) {
        // Return the earliest start as "HH:MM", or "" when there is none.
        return "";
    }
}
