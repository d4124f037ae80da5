import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] cutLine(long[] points, long k) {
        PriorityQueue<Long> best = new PriorityQueue<>();
        long[] board = new long[points.length];
        for (int i = 0; i < points.length; i++) {
            best.add(points[i]);
            if (best.size() > k) best.remove();
            board[i] = best.size() == k ? best.element() : -1;
        }
        return board;
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
        long[] points = readInts();
        long k = Long.parseLong(readLine());
        System.out.println(textOfInts(cutLine(points, k)));
    }
}
