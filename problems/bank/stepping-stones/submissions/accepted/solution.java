import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long steppingStones(long[] springs) {
        long jumps = 0, end = 0, farthest = 0;  // up to `end` with the jumps so far, up to `farthest` with one more
        for (int i = 0; i < springs.length; i++) {
            if (i > end) {
                if (farthest <= end) return -1;
                jumps++;
                end = farthest;
            }
            farthest = Math.max(farthest, i + springs[i]);
        }
        return jumps;
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
        long[] springs = readInts();
        System.out.println(steppingStones(springs));
    }
}
