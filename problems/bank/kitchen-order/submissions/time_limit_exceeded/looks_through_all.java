import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] cookingOrder(long[][] orders) {
        // Too slow: looks through all orders that are left for each that is cooked.
        int left = orders.length;
        int[] number = new int[left];
        long[] arrives = new long[left], minutes = new long[left], cooked = new long[left];
        for (int i = 0; i < left; i++) {
            number[i] = i;
            arrives[i] = orders[i][0];
            minutes[i] = orders[i][1];
        }
        long clock = 0;
        for (int place = 0; place < cooked.length; ) {
            int best = -1;
            long fastest = Long.MAX_VALUE, earliest = Long.MAX_VALUE;
            for (int i = 0; i < left; i++) {
                if (arrives[i] > clock) {
                    earliest = Math.min(earliest, arrives[i]);
                } else if (minutes[i] < fastest) {
                    fastest = minutes[i];
                    best = i;
                }
            }
            if (best < 0) {
                clock = earliest;
                continue;
            }
            cooked[place++] = number[best];
            clock += fastest;
            left--;
            for (int i = best; i < left; i++) {  // keeps the sequence of the numbers
                number[i] = number[i + 1];
                arrives[i] = arrives[i + 1];
                minutes[i] = minutes[i + 1];
            }
        }
        return cooked;
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

    static long[][] readIntLists() {
        long[][] rows = new long[Integer.parseInt(readLine())][];
        for (int i = 0; i < rows.length; i++) rows[i] = readInts();
        return rows;
    }

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        long[][] orders = readIntLists();
        System.out.println(textOfInts(cookingOrder(orders)));
    }
}
