import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] nextFerry(long[] departures, long[] arrivals) {
        long[] waits = new long[arrivals.length];
        for (int k = 0; k < arrivals.length; k++) {
            int low = 0, high = departures.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (departures[middle] < arrivals[k]) low = middle + 1;
                else high = middle;
            }
            waits[k] = low < departures.length ? departures[low] - arrivals[k] : -1;
        }
        return waits;
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
        long[] departures = readInts();
        long[] arrivals = readInts();
        System.out.println(textOfInts(nextFerry(departures, arrivals)));
    }
}
