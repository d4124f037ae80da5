import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long ribbonsForTheRow(long[] points) {
        int[] ribbons = new int[points.length];
        for (int i = 0; i < points.length; i++) ribbons[i] = i > 0 && points[i] > points[i - 1] ? ribbons[i - 1] + 1 : 1;
        for (int i = points.length - 2; i >= 0; i--) {
            if (points[i] > points[i + 1]) ribbons[i] = Math.max(ribbons[i], ribbons[i + 1] + 1);
        }
        return Arrays.stream(ribbons).sum();
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
