import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long hivesRoundThePond(long[] honey) {
        if (honey.length == 1) return honey[0];
        long best = 0;
        for (int from = 0; from < 2; from++) {
            long without = 0, withLast = 0;
            for (int i = from; i < honey.length - 1 + from; i++) {
                long withThis = without + honey[i];
                without = Math.max(without, withLast);
                withLast = withThis;
            }
            best = Math.max(best, Math.max(without, withLast));
        }
        return best;
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
        long[] honey = readInts();
        System.out.println(hivesRoundThePond(honey));
    }
}
