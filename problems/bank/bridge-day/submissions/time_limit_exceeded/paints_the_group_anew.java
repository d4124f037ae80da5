import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long dayConnected(long islands, long[][] bridges) {
        // Too slow: goes through all islands to give one group the other's name.
        int[] group = new int[(int) islands];
        for (int island = 0; island < group.length; island++) group[island] = island;
        long groups = islands;
        for (int day = 0; day < bridges.length && groups > 1; day++) {
            int old = group[(int) bridges[day][0]], name = group[(int) bridges[day][1]];
            if (old == name) continue;
            for (int island = 0; island < group.length; island++) {
                if (group[island] == old) group[island] = name;
            }
            if (--groups == 1) return day + 1;
        }
        return groups == 1 ? 0 : -1;
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
        long islands = Long.parseLong(readLine());
        long[][] bridges = readIntLists();
        System.out.println(dayConnected(islands, bridges));
    }
}
