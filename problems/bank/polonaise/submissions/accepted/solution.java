import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static class ListNode {
        long val;
        ListNode next;

        ListNode() {}
        ListNode(long val) { this.val = val; }
        ListNode(long val, ListNode next) { this.val = val; this.next = next; }
    }

    static ListNode polonaise(ListNode row) {
        if (row == null) return null;
        ListNode slow = row;
        for (ListNode fast = row.next; fast != null && fast.next != null; fast = fast.next.next) slow = slow.next;
        ListNode rest = slow.next, back = null;
        slow.next = null;
        while (rest != null) {
            ListNode following = rest.next;
            rest.next = back;
            back = rest;
            rest = following;
        }
        for (ListNode front = row; back != null;) {
            ListNode following = front.next, behind = back.next;
            front.next = back;
            back.next = following;
            front = following;
            back = behind;
        }
        return row;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static final Iterator<String> STDIN = new BufferedReader(new InputStreamReader(System.in)).lines().iterator();

    static String readLine() {
        return STDIN.hasNext() ? STDIN.next() : "";
    }

    static ListNode readLinkedList() {
        ListNode before = new ListNode(), last = before;
        int count = Integer.parseInt(readLine());
        StringTokenizer words = new StringTokenizer(readLine());
        for (int i = 0; i < count; i++) last = last.next = new ListNode(Long.parseLong(words.nextToken()));
        return before.next;
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

    static String textOfLinkedList(ListNode head) {
        List<String> words = new ArrayList<>();
        Map<ListNode, Boolean> seen = new IdentityHashMap<>();
        for (ListNode node = head; node != null; node = node.next) {
            words.add(String.valueOf(node.val));
            if (seen.put(node, true) != null) fail("list has a cycle: it comes back to the node with the value " + node.val);
        }
        return words.size() + "\n" + String.join(" ", words);
    }

    public static void main(String[] args) {
        ListNode row = readLinkedList();
        System.out.println(textOfLinkedList(polonaise(row)));
    }
}
