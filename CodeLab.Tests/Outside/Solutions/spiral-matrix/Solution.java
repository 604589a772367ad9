public class Solution {
    public static int[][] spiralMatrix(int size) {
        int[][] rows = new int[size][size];
        int number = 0;
        for (int ring = 0; ring <= size / 2; ring++) {
            int last = size - 1 - ring;
            for (int x = ring; x <= last; x++) rows[ring][x] = ++number;
            for (int y = ring + 1; y <= last; y++) rows[y][last] = ++number;
            for (int x = last - 1; x >= ring && last > ring; x--) rows[last][x] = ++number;
            for (int y = last - 1; y > ring; y--) rows[y][ring] = ++number;
        }
        return rows;
    }
}
