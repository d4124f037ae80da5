import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] herbWalk(String path, String recipe) {
        int[] need = new int[128];
        for (char herb : recipe.toCharArray()) need[herb]++;
        int missing = recipe.length(), first = 0;
        long[] best = {};
        for (int last = 0; last < path.length(); last++) {
            if (need[path.charAt(last)]-- > 0) missing--;
            while (missing == 0) {
                if (best.length == 0 || last - first < best[1] - best[0]) best = new long[] {first, last};
                if (++need[path.charAt(first)] > 0) missing++;
                first++;
            }
        }
        return best;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        String path = readLine();
        String recipe = readLine();
        System.out.println(textOfInts(herbWalk(path, recipe)));
    }
}
