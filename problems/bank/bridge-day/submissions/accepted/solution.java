import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long dayConnected(long islands, long[][] bridges) {
        int[] leader = new int[(int) islands];
        for (int island = 0; island < islands; island++) leader[island] = island;
        long groups = islands;
        if (groups == 1) return 0;
        for (int day = 0; day < bridges.length; day++) {
            int a = find(leader, (int) bridges[day][0]), b = find(leader, (int) bridges[day][1]);
            if (a == b) continue;
            leader[a] = b;
            if (--groups == 1) return day + 1;
        }
        return -1;
    }

    static int find(int[] leader, int island) {
        while (leader[island] != island) {
            leader[island] = leader[leader[island]];
            island = leader[island];
        }
        return island;
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
