import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long honeyLabel(long[] beds, long kinds) {
        Map<Long, Integer> count = new HashMap<>();  // beds of each kind in the window
        int left = 0, longest = 0;
        for (int right = 0; right < beds.length; right++) {
            count.merge(beds[right], 1, Integer::sum);
            while (count.size() > kinds) count.computeIfPresent(beds[left++], (kind, some) -> some > 1 ? some - 1 : null);
            longest = Math.max(longest, right - left + 1);
        }
        return longest;
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
        long[] beds = readInts();
        long kinds = Long.parseLong(readLine());
        System.out.println(honeyLabel(beds, kinds));
    }
}
