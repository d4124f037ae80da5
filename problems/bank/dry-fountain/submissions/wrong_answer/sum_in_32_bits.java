import java.util.*;

public class Main {
    static long firstDry(long hatches) {
        int low = 1, high = (int) hatches;
        while (low < high) {
            int middle = (low + high) / 2; // Wrong: the sum may be too large for an int.
            if (isDry(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    // You need not look below this line: it talks to the judge, and flushes what it writes.
    static final Scanner IN = new Scanner(System.in);

    static boolean isDry(long hatch) {
        System.out.println("? " + hatch);
        System.out.flush();
        return IN.next().equals("dry");
    }

    public static void main(String[] args) {
        long hatches = IN.nextLong();
        System.out.println("! " + firstDry(hatches));
        System.out.flush();
    }
}
