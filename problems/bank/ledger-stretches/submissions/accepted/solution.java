import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long ledgerStretches(long[] entries, long target) {
        Map<Long, Long> seen = new HashMap<>(Map.of(0L, 1L));  // how often each balance occurred, that at the start too
        long balance = 0, fitting = 0;
        for (long entry : entries) {
            balance += entry;
            fitting += seen.getOrDefault(balance - target, 0L);
            seen.merge(balance, 1L, Long::sum);
        }
        return fitting;
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

    public static void main(String[] args) {
        long[] entries = readInts();
        long target = Long.parseLong(readLine());
        System.out.println(ledgerStretches(entries, target));
    }
}
