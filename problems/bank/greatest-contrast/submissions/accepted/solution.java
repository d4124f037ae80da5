import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long greatestContrast(long[] answers) {
        int[] next = new int[2 * (31 * answers.length + 1)]; // both children of each node, 0 for none
        int nodes = 1;
        for (long number : answers) {
            int at = 0;
            for (int bit = 30; bit >= 0; bit--) {
                int child = 2 * at + (int) (number >> bit & 1);
                if (next[child] == 0) next[child] = nodes++;
                at = next[child];
            }
        }
        long best = 0;
        for (long number : answers) {
            long contrast = 0;
            int at = 0;
            for (int bit = 30; bit >= 0; bit--) {
                int opposite = 2 * at + 1 - (int) (number >> bit & 1);
                if (next[opposite] != 0) contrast |= 1L << bit;
                at = next[opposite] != 0 ? next[opposite] : next[opposite ^ 1];
            }
            best = Math.max(best, contrast);
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
        long[] answers = readInts();
        System.out.println(greatestContrast(answers));
    }
}
