import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static final class Node {
        boolean end;
        final Node[] next = new Node[26];
    }

    static long count(Node node, String label, int at) {
        if (node == null) return 0;
        if (at == label.length()) return node.end ? 1 : 0;
        char letter = label.charAt(at);
        if (letter != '?') return count(node.next[letter - 'a'], label, at + 1);
        long sum = 0;
        for (Node child : node.next) sum += count(child, label, at + 1);
        return sum;
    }

    static long[] wornLabels(String[] names, String[] labels) {
        Node root = new Node();
        for (String name : names) {
            Node at = root;
            for (char letter : name.toCharArray()) {
                if (at.next[letter - 'a'] == null) at.next[letter - 'a'] = new Node();
                at = at.next[letter - 'a'];
            }
            at.end = true;
        }
        return Arrays.stream(labels).mapToLong(label -> count(root, label, 0)).toArray();
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

    static String textOfInts(long[] values) {
        StringBuilder text = new StringBuilder().append(values.length).append('\n');
        for (int i = 0; i < values.length; i++) text.append(i > 0 ? " " : "").append(values[i]);
        return text.toString();
    }

    public static void main(String[] args) {
        String[] names = readStrings();
        String[] labels = readStrings();
        System.out.println(textOfInts(wornLabels(names, labels)));
    }
}
