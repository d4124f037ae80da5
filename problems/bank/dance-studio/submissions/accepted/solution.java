import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long danceStudio(long[][] lessons) {
        long[] starts = new long[lessons.length], ends = new long[lessons.length];
        for (int i = 0; i < lessons.length; i++) {
            starts[i] = lessons[i][0];
            ends[i] = lessons[i][1];
        }
        Arrays.sort(starts);
        Arrays.sort(ends);
        int ended = 0, rooms = 0;
        for (int i = 0; i < starts.length; i++) {
            while (ends[ended] <= starts[i]) ended++;
            rooms = Math.max(rooms, i + 1 - ended);
        }
        return rooms;
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

    public static void main(String[] args) {
        long[][] lessons = readIntLists();
        System.out.println(danceStudio(lessons));
    }
}
