// expect: AC
// call: f [[1, 2], "ä🎄"] -> {"sum": 3, "text": "ä🎄"}
import java.util.*;

public class Solution {
  public static Map<String, Object> f(int[] numbers, String text) {
    System.out.println("noise");
    return Map.of("sum", numbers[0] + numbers[1], "text", text);
  }
}
