import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] middleRunner(long[] times) {
        PriorityQueue<Long> fast = new PriorityQueue<>(Comparator.reverseOrder()), slow = new PriorityQueue<>();
        long[] middle = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            fast.add(times[i]);
            slow.add(fast.remove());
            if (slow.size() > fast.size()) fast.add(slow.remove());
            middle[i] = fast.element();
        }
        return middle;
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
        long[] times = readInts();
        System.out.println(textOfInts(middleRunner(times)));
    }
}
