import java.math.BigInteger;

public class Solution {
    public static BigInteger square(int square) {
        return BigInteger.TWO.pow(square - 1);
    }

    public static BigInteger total() {
        return BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
    }
}
