import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static String[] allSignals(String flags) {
        int[] left = new int[26];
        for (char flag : flags.toCharArray()) left[flag - 'A']++;
        List<String> signals = new ArrayList<>();
        hoist(left, new char[flags.length()], 0, signals);
        return signals.toArray(new String[0]);
    }

    static void hoist(int[] left, char[] signal, int place, List<String> signals) {
        if (place == signal.length) {
            signals.add(new String(signal));
            return;
        }
        for (char kind = 'A'; kind <= 'Z'; kind++) {
            if (left[kind - 'A'] == 0 || place > 0 && signal[place - 1] == kind) continue;
            left[kind - 'A']--;
            signal[place] = kind;
            hoist(left, signal, place + 1, signals);
            left[kind - 'A']++;
        }
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static String textOfStrings(String[] values) {
        return values.length + Arrays.stream(values).map(value -> "\n" + value).collect(Collectors.joining());
    }

    public static void main(String[] args) {
        String flags = readLine();
        System.out.println(textOfStrings(allSignals(flags)));
    }
}
