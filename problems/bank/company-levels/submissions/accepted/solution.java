import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[] peoplePerLevel(long[] boss) {
        List<List<Integer>> reports = new ArrayList<>();
        for (long above : boss) reports.add(new ArrayList<>());
        List<Integer> floor = new ArrayList<>();
        for (int person = 0; person < boss.length; person++) {
            if (boss[person] == -1) floor.add(person);
            else reports.get((int) boss[person]).add(person);
        }
        List<Long> counts = new ArrayList<>();
        while (!floor.isEmpty()) {
            counts.add((long) floor.size());
            List<Integer> below = new ArrayList<>();
            for (int person : floor) below.addAll(reports.get(person));
            floor = below;
        }
        return counts.stream().mapToLong(Long::longValue).toArray();
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

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        long[] boss = readInts();
        System.out.println(textOfInts(peoplePerLevel(boss)));
    }
}
