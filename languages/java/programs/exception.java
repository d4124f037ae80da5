// Throws an exception that nobody catches: the JVM prints the stack trace and ends with status 1.
import java.util.Map;

public class Main {
    static int priceOf(String fruit) {
        Map<String, Integer> prices = Map.of("apple", 3, "pear", 4);
        if (!prices.containsKey(fruit)) throw new IllegalArgumentException("no price for " + fruit);
        return prices.get(fruit);
    }

    public static void main(String[] args) {
        System.out.println(priceOf("plum"));
    }
}
