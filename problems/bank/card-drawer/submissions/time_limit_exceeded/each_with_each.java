import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static String orderOfSigns(String[] cards) {
        boolean[] occurs = new boolean[26];
        for (String card : cards) {
            for (char sign : card.toCharArray()) occurs[sign - 'a'] = true;
        }
        boolean[][] arrow = new boolean[26][26];
        // Too slow: compares each card with each later one.
        for (int i = 0; i < cards.length; i++) {
            for (int j = i + 1; j < cards.length; j++) {
                String card = cards[i], later = cards[j];
                int place = 0, shared = Math.min(card.length(), later.length());
                while (place < shared && card.charAt(place) == later.charAt(place)) place++;
                if (place < shared) {
                    arrow[card.charAt(place) - 'a'][later.charAt(place) - 'a'] = true;
                } else if (card.length() > later.length()) {
                    return "";
                }
            }
        }
        int[] count = new int[26];
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int signs = 0;
        for (int sign = 0; sign < 26; sign++) {
            for (int other = 0; other < 26; other++) {
                if (arrow[other][sign]) count[sign]++;
            }
            if (occurs[sign]) signs++;
            if (occurs[sign] && count[sign] == 0) free.add(sign);
        }
        StringBuilder order = new StringBuilder();
        while (!free.isEmpty()) {
            int sign = free.poll();
            order.append((char) ('a' + sign));
            for (int other = 0; other < 26; other++) {
                if (arrow[sign][other] && --count[other] == 0) free.add(other);
            }
        }
        return order.length() == signs ? order.toString() : "";
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

    public static void main(String[] args) {
        String[] cards = readStrings();
        System.out.println(orderOfSigns(cards));
    }
}
