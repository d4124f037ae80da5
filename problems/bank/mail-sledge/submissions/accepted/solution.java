import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long mailSledge(long[] food, long[] eaten) {
        long start = 0, load = 0, total = 0;
        for (int village = 0; village < food.length; village++) {
            long left = food[village] - eaten[village];
            total += left;
            load += left;
            if (load < 0) {
                start = village + 1;
                load = 0;
            }
        }
        return total >= 0 ? start : -1;
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
        long[] food = readInts();
        long[] eaten = readInts();
        System.out.println(mailSledge(food, eaten));
    }
}
