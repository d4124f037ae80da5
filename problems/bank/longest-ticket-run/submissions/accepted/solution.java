import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long longestTicketRun(long[] tickets) {
        Set<Long> numbers = new HashSet<>();
        for (long ticket : tickets) numbers.add(ticket);
        long longest = 0;
        for (long number : numbers) {
            if (numbers.contains(number - 1)) continue;  // not the first of its run
            long end = number + 1;
            while (numbers.contains(end)) end++;
            longest = Math.max(longest, end - number);
        }
        return longest;
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

    public static void main(String[] args) {
        long[] tickets = readInts();
        System.out.println(longestTicketRun(tickets));
    }
}
