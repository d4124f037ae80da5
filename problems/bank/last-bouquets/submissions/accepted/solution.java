import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static String[][] allBouquets(String[] flowers) {
        Arrays.sort(flowers);
        List<String[]> bouquets = new ArrayList<>();
        build(0, flowers, new ArrayDeque<>(), bouquets);
        return bouquets.toArray(new String[0][]);
    }

    static void build(int first, String[] flowers, Deque<String> bouquet, List<String[]> bouquets) {
        bouquets.add(bouquet.toArray(new String[0]));
        for (int place = first; place < flowers.length; place++) {
            if (place > first && flowers[place].equals(flowers[place - 1])) continue;
            bouquet.addLast(flowers[place]);
            build(place + 1, flowers, bouquet, bouquets);
            bouquet.removeLast();
        }
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

    static String textOfStrings(String[] values) {
        return values.length + Arrays.stream(values).map(value -> "\n" + value).collect(Collectors.joining());
    }

    static String textOfStringLists(String[][] rows) {
        return rows.length + Arrays.stream(rows).map(row -> "\n" + textOfStrings(row)).collect(Collectors.joining());
    }

    public static void main(String[] args) {
        String[] flowers = readStrings();
        System.out.println(textOfStringLists(allBouquets(flowers)));
    }
}
