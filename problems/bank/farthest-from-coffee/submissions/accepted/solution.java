import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] farthestDesk(String[] plan) {
        int rows = plan.length, columns = plan[0].length();
        int[] steps = new int[rows * columns];
        Arrays.fill(steps, -1);
        int[] queue = new int[rows * columns];
        int head = 0, tail = 0;
        for (int square = 0; square < rows * columns; square++) {
            if (plan[square / columns].charAt(square % columns) == 'K') {
                steps[square] = 0;
                queue[tail++] = square;
            }
        }
        int[] down = {-1, 1, 0, 0}, right = {0, 0, -1, 1};
        while (head < tail) {
            int square = queue[head++];
            for (int side = 0; side < 4; side++) {
                int r = square / columns + down[side], c = square % columns + right[side];
                if (r < 0 || r >= rows || c < 0 || c >= columns || plan[r].charAt(c) == '#') continue;
                if (steps[r * columns + c] >= 0) continue;
                steps[r * columns + c] = steps[square] + 1;
                queue[tail++] = r * columns + c;
            }
        }
        int best = -1;
        for (int square = 0; square < rows * columns; square++) {
            if (steps[square] > (best < 0 ? 0 : steps[best])) best = square;
        }
        return best < 0 ? new long[0] : new long[] {steps[best], best / columns, best % columns};
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static String[] readStrings() {
        String[] values = new String[Integer.parseInt(readLine())];
        for (int i = 0; i < values.length; i++) values[i] = readLine();
        return values;
    }

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        String[] plan = readStrings();
        System.out.println(textOfInts(farthestDesk(plan)));
    }
}
