public class Solution {
    public static int climb(int[] heights) {
        int total = 0;
        for (int i = 1; i < heights.length; i++) {
            if (heights[i] > heights[i - 1]) {
                total += heights[i] - heights[i - 1];
            }
        }
        return total;
    }
}
