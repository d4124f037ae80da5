import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] turnedRack(long[] rack, long[] wanted) {
        long[] places = new long[wanted.length];
        for (int k = 0; k < wanted.length; k++) {
            long number = wanted[k];
            int low = 0, high = rack.length - 1;
            places[k] = -1;
            while (low <= high) {
                int middle = (low + high) / 2;
                if (rack[middle] == number) {
                    places[k] = middle;
                    break;
                }
                boolean leftInOrder = rack[low] <= rack[middle];
                boolean goLeft = leftInOrder
                        ? rack[low] <= number && number < rack[middle]
                        : !(rack[middle] < number && number <= rack[high]);
                if (goLeft) high = middle - 1;
                else low = middle + 1;
            }
        }
        return places;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static long[] readInts() {
        long[] values = new long[Integer.parseInt(readLine())];
        StringTokenizer words = new StringTokenizer(readLine());
        for (int i = 0; i < values.length; i++) values[i] = Long.parseLong(words.nextToken());
        return values;
    }

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        long[] rack = readInts();
        long[] wanted = readInts();
        System.out.println(textOfInts(turnedRack(rack, wanted)));
    }
}
