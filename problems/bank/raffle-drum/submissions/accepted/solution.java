import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static class RaffleDrum {
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> pockets = new HashMap<>();

        boolean putIn(String name) {
            if (pockets.putIfAbsent(name, names.size()) != null) return false;
            names.add(name);
            return true;
        }

        long takeOut(String name) {
            Integer pocket = pockets.get(name);
            if (pocket == null) return -1;
            String last = names.get(names.size() - 1);
            names.set(pocket, last);
            pockets.put(last, pocket);
            names.remove(names.size() - 1);
            pockets.remove(name);
            return pocket;
        }

        String nameIn(long pocket) {
            return pocket < names.size() ? names.get((int) pocket) : "-";
        }
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static void fail(String words) {
        System.out.flush();
        System.err.println("The returned " + words);
        System.exit(1);
    }

    static <T> T due(T value, String type) {
        if (value == null) fail("value has a wrong type: expected " + type + ", got null");
        return value;
    }

    public static void main(String[] args) {
        RaffleDrum made = new RaffleDrum();
        StringBuilder answers = new StringBuilder();
        for (int left = Integer.parseInt(readLine()); left > 0; left--) {
            switch (readLine()) {
                case "put_in":
                    answers.append(String.valueOf(made.putIn(readLine()))).append('\n');
                    break;
                case "take_out":
                    answers.append(String.valueOf(made.takeOut(readLine()))).append('\n');
                    break;
                case "name_in":
                    answers.append(due(made.nameIn(Long.parseLong(readLine())), "str")).append('\n');
                    break;
            }
        }
        System.out.print(answers);
    }
}
