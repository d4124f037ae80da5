import java.util.*;

public class Main {
    static int[] winnersInARow(int players) {
        // Write the body. hasBeaten(a, b) asks the judge.
        return new int[0];
    }

    // You need not look below this line: it talks to the judge, and flushes what it writes.
    static final Scanner IN = new Scanner(System.in);

    static boolean hasBeaten(int a, int b) {
        System.out.println("? " + a + " " + b);
        System.out.flush();
        return IN.next().equals("yes");
    }

    public static void main(String[] args) {
        int players = IN.nextInt();
        StringBuilder text = new StringBuilder("!");
        for (int player : winnersInARow(players)) text.append(' ').append(player);
        System.out.println(text);
        System.out.flush();
    }
}
