import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static class HandShelf {
        final long places;
        final LinkedHashMap<Long, Boolean> books = new LinkedHashMap<>(); // in the order of their last fetch

        HandShelf(long places) {
            this.places = places;
        }

        Long fetch(long book) {
            Long down = null;
            if (books.remove(book) == null && books.size() == places) {
                down = books.keySet().iterator().next();
                books.remove(down);
            }
            books.put(book, true);
            return down;
        }

        boolean lend(long book) {
            return books.remove(book) != null;
        }

        void clear() {
            books.clear();
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

    static String textOfIntOrNull(Long value) {
        return value == null ? "null" : String.valueOf(value);
    }

    public static void main(String[] args) {
        HandShelf made = new HandShelf(Long.parseLong(readLine()));
        StringBuilder answers = new StringBuilder();
        for (int left = Integer.parseInt(readLine()); left > 0; left--) {
            switch (readLine()) {
                case "fetch":
                    answers.append(textOfIntOrNull(made.fetch(Long.parseLong(readLine())))).append('\n');
                    break;
                case "lend":
                    answers.append(String.valueOf(made.lend(Long.parseLong(readLine())))).append('\n');
                    break;
                case "clear":
                    made.clear();
                    break;
            }
        }
        System.out.print(answers);
    }
}
