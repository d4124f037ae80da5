import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] cookingOrder(long[][] orders) {
        Integer[] byArrival = new Integer[orders.length];
        for (int i = 0; i < orders.length; i++) byArrival[i] = i;
        Arrays.sort(byArrival, Comparator.comparingLong(number -> orders[number][0]));

        PriorityQueue<Integer> waiting = new PriorityQueue<>((a, b) ->
            orders[a][1] != orders[b][1] ? Long.compare(orders[a][1], orders[b][1]) : Integer.compare(a, b));
        long[] cooked = new long[orders.length];
        long clock = 0;
        int arrived = 0;
        for (int place = 0; place < cooked.length; place++) {
            if (waiting.isEmpty()) clock = Math.max(clock, orders[byArrival[arrived]][0]);
            while (arrived < orders.length && orders[byArrival[arrived]][0] <= clock) waiting.add(byArrival[arrived++]);
            int number = waiting.poll();
            cooked[place] = number;
            clock += orders[number][1];
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
