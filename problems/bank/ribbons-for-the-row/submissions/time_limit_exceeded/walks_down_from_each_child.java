import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long ribbonsForTheRow(long[] points) {
        long total = 0;
        for (int child = 0; child < points.length; child++) {
            int left = child, right = child;
            while (left > 0 && points[left - 1] < points[left]) left--;
            while (right + 1 < points.length && points[right + 1] < points[right]) right++;
            total += 1 + Math.max(child - left, right - child);
        }
        return total;
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
        long[] points = readInts();
        System.out.println(ribbonsForTheRow(points));
    }
}
