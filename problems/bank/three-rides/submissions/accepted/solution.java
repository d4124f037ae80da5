import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static long[][] allTrips(long[] rides, long height) {
        Arrays.sort(rides);
        List<long[]> trips = new ArrayList<>();
        for (int fixed = 0; fixed < rides.length - 2; fixed++) {
            if (fixed > 0 && rides[fixed] == rides[fixed - 1]) continue;
            int low = fixed + 1, high = rides.length - 1;
            while (low < high) {
                long total = rides[fixed] + rides[low] + rides[high];
                if (total > height) {
                    high--;
                    continue;
                }
                if (total == height) {
                    trips.add(new long[] {rides[fixed], rides[low], rides[high]});
                    while (low < high && rides[low] == rides[low + 1]) low++;
                }
                low++;
            }
        }
        return trips.toArray(new long[0][]);
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

    static String textOfIntLists(long[][] rows) {
        return rows.length + Arrays.stream(rows).map(row -> "\n" + textOfInts(row)).collect(Collectors.joining());
    }

    public static void main(String[] args) {
        long[] rides = readInts();
        long height = Long.parseLong(readLine());
        System.out.println(textOfIntLists(allTrips(rides, height)));
    }
}
