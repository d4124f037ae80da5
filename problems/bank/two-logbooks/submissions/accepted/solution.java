import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static class TreeNode {
        long val;
        TreeNode left, right;

        TreeNode() {}
        TreeNode(long val) { this.val = val; }
        TreeNode(long val, TreeNode left, TreeNode right) { this.val = val; this.left = left; this.right = right; }
    }

    static TreeNode twoLogbooks(long[] ada, long[] ben) {
        Map<Long, Integer> place = new HashMap<>();
        for (int at = 0; at < ben.length; at++) place.put(ben[at], at);
        TreeNode before = new TreeNode();
        Deque<TreeNode> parents = new ArrayDeque<>();
        Deque<int[]> parts = new ArrayDeque<>(); // 1 for a left part, its starts in both logbooks, its length
        parents.push(before);
        parts.push(new int[] {1, 0, 0, ada.length});
        while (!parts.isEmpty()) {
            TreeNode parent = parents.pop();
            int[] part = parts.pop();
            int first = part[1], start = part[2], length = part[3];
            if (length == 0) continue;
            TreeNode node = new TreeNode(ada[first]);
            if (part[0] == 1) parent.left = node;
            else parent.right = node;
            int left = place.get(node.val) - start;
            parents.push(node);
            parts.push(new int[] {1, first + 1, start, left});
            parents.push(node);
            parts.push(new int[] {0, first + 1 + left, start + left + 1, length - left - 1});
        }
        return before.left;
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

    static void fail(String words) {
        System.out.flush();
        System.err.println("The returned " + words);
        System.exit(1);
    }

    static <T> T due(T value, String type) {
        if (value == null) fail("value has a wrong type: expected " + type + ", got null");
        return value;
    }

    static String textOfTree(TreeNode root) {
        List<TreeNode> nodes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Map<TreeNode, Boolean> seen = new IdentityHashMap<>();
        nodes.add(root);
        for (int i = 0; i < nodes.size(); i++) {
            TreeNode node = nodes.get(i);
            words.add(node == null ? "null" : String.valueOf(node.val));
            if (node == null) continue;
            if (seen.put(node, true) != null) fail("tree has the node with the value " + node.val + " in two places");
            nodes.add(node.left);
            nodes.add(node.right);
        }
        int count = words.size();
        while (count > 0 && words.get(count - 1).equals("null")) count--;
        return count + "\n" + String.join(" ", words.subList(0, count));
    }

    public static void main(String[] args) {
        long[] ada = readInts();
        long[] ben = readInts();
        System.out.println(textOfTree(twoLogbooks(ada, ben)));
    }
}
