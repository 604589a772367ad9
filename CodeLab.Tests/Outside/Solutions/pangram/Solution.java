public class Solution {
    public static boolean isPangram(String sentence) {
        return sentence.toLowerCase().chars().filter(c -> c >= 'a' && c <= 'z').distinct().count() == 26;
    }
}
