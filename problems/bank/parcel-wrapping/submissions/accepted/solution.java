import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long parcelWrapping(String log) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < log.length(); i++) {
            char sign = log.charAt(i);
            int kind = ")]}".indexOf(sign);
            if (kind < 0) {
                open.push(sign);
            } else if (!open.isEmpty() && open.peek() == "([{".charAt(kind)) {
                open.pop();
            } else {
                return i;
            }
        }
        return open.isEmpty() ? -1 : log.length();
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    public static void main(String[] args) {
        String log = readLine();
        System.out.println(parcelWrapping(log));
    }
}
