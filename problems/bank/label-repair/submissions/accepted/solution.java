import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long repairCost(String have, String want, long add, long remove, long repaint) {
        long[] above = new long[want.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = add * j;
        for (int i = 1; i <= have.length(); i++) {
            long[] row = new long[above.length];
            row[0] = remove * i;
            for (int j = 1; j < row.length; j++) {
                long change = have.charAt(i - 1) == want.charAt(j - 1) ? 0 : repaint;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j] + remove, row[j - 1] + add));
            }
            above = row;
        }
        return above[want.length()];
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    public static void main(String[] args) {
        String have = readLine();
        String want = readLine();
        long add = Long.parseLong(readLine());
        long remove = Long.parseLong(readLine());
        long repaint = Long.parseLong(readLine());
        System.out.println(repairCost(have, want, add, remove, repaint));
    }
}
