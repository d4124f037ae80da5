import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static int find(int[] group, int hut) {
        while (group[hut] != hut) {
            group[hut] = group[group[hut]];
            hut = group[hut];
        }
        return hut;
    }

    static long leastSnow(long huts, long[][] paths) {
        int[] group = new int[(int) huts];
        for (int hut = 0; hut < group.length; hut++) group[hut] = hut;
        long[][] order = paths.clone();
        Arrays.sort(order, (one, other) -> Long.compare(one[2], other[2]));
        long total = 0, missing = huts - 1;
        for (long[] path : order) {
            int a = find(group, (int) path[0]), b = find(group, (int) path[1]);
            if (a == b) continue;
            group[a] = b;
            total += path[2];
            missing--;
        }
        return missing == 0 ? total : -1;
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
        long huts = Long.parseLong(readLine());
        long[][] paths = readIntLists();
        System.out.println(leastSnow(huts, paths));
    }
}
