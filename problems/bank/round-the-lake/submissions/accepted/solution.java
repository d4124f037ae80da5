import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] stepsToHigher(long[] heights) {
        int count = heights.length, top = 0;
        long[] steps = new long[count];
        int[] waiting = new int[count];
        for (int place = 0; place < 2 * count; place++) {
            long height = heights[place % count];
            while (top > 0 && heights[waiting[top - 1]] < height) {
                int house = waiting[--top];
                steps[house] = place - house;
            }
            if (place < count) waiting[top++] = place;
        }
        return steps;
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
        long[] heights = readInts();
        System.out.println(textOfInts(stepsToHigher(heights)));
    }
}
