// A number that doubles its length for ever.
import java.math.BigInteger;

public class Main {
    public static void main(String[] args) {
        BigInteger number = BigInteger.valueOf(3);
        while (true) number = number.multiply(number).mod(BigInteger.ONE.shiftLeft(4_000_000));
    }
}
