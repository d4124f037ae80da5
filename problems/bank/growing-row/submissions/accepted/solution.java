import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long growingRow(long[] heights) {
        long[] lowestLast = new long[heights.length];
        int longest = 0;
        for (long height : heights) {
            int found = Arrays.binarySearch(lowestLast, 0, longest, height);
            int length = found >= 0 ? found : -found - 1;
            lowestLast[length] = height;
            longest = Math.max(longest, length + 1);
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
        long[] heights = readInts();
        System.out.println(growingRow(heights));
    }
}
