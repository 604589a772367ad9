import java.util.Map;
import java.util.TreeMap;

public class Solution {
    public static Map<Character, Long> nucleotideCounts(String strand) {
        var counts = new TreeMap<Character, Long>();
        for (char base : "CATG".toCharArray()) {
            counts.put(base, strand.chars().filter(letter -> letter == base).count());
        }
        return counts;
    }
}
