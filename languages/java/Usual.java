import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** What most short programs use: compiled by a compiler that gets warm, and run when the image is made. */
public class Usual {
    enum Side { LEFT, RIGHT }

    sealed interface Shape permits Circle, Box {}
    record Circle(double radius) implements Shape {}
    record Box(double width, double height) implements Shape {}
    record Edge(int to, long weight) implements Comparable<Edge> {
        public int compareTo(Edge other) { return Long.compare(weight, other.weight); }
    }

    static abstract class Node<T extends Comparable<T>> {
        protected T value;
        Node<T> left, right;
        Node(T value) { this.value = value; }
        abstract int size();
    }

    static class Tree extends Node<Integer> {
        Tree(int value) { super(value); }
        @Override int size() { return 1 + (left == null ? 0 : left.size()) + (right == null ? 0 : right.size()); }
        void add(int next) {
            if (next < value) { if (left == null) left = new Tree(next); else ((Tree) left).add(next); }
            else if (right == null) right = new Tree(next);
            else ((Tree) right).add(next);
        }
    }

    static class TooSmall extends RuntimeException {
        TooSmall(String message) { super(message); }
    }

    static double area(Shape shape) {
        return switch (shape) {
            case Circle circle -> Math.PI * circle.radius() * circle.radius();
            case Box(double width, double height) -> width * height;
        };
    }

    static long[] shortest(List<List<Edge>> graph, int from) {
        long[] best = new long[graph.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        best[from] = 0;
        PriorityQueue<Edge> queue = new PriorityQueue<>();
        queue.add(new Edge(from, 0));
        while (!queue.isEmpty()) {
            Edge next = queue.poll();
            if (next.weight() > best[next.to()]) continue;
            for (Edge edge : graph.get(next.to())) {
                long far = next.weight() + edge.weight();
                if (far < best[edge.to()]) { best[edge.to()] = far; queue.offer(new Edge(edge.to(), far)); }
            }
        }
        return best;
    }

    static int paths(int[][] grid) {
        int rows = grid.length, columns = grid[0].length;
        int[][] ways = new int[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (grid[i][j] == 1) continue;
                ways[i][j] = i == 0 && j == 0 ? 1 : (i > 0 ? ways[i - 1][j] : 0) + (j > 0 ? ways[i][j - 1] : 0);
            }
        }
        return ways[rows - 1][columns - 1];
    }

    static boolean balanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '(', '[' -> open.push(c);
                case ')', ']' -> { if (open.isEmpty() || open.pop() != (c == ')' ? '(' : '[')) return false; }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    @SafeVarargs
    static <T> Map<T, Integer> counts(T... all) {
        Map<T, Integer> counted = new TreeMap<>();
        for (T each : all) counted.merge(each, 1, Integer::sum);
        return counted;
    }

    static int search(int[] sorted, IntPredicate enough) {
        int low = 0, high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (enough.test(sorted[middle])) high = middle; else low = middle + 1;
        }
        return low;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(words.nextToken());
        String[] parts = in.readLine().trim().split(" ");
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) numbers[i] = Integer.parseInt(parts[i]);
        Scanner scanner = new Scanner(in);
        while (scanner.hasNextLong()) System.out.println(scanner.nextLong());
        if (scanner.hasNext()) System.out.println(scanner.next() + scanner.hasNextLine());

        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int number : numbers) groups.computeIfAbsent(number % 3, key -> new ArrayList<>()).add(number);
        Set<String> seen = new HashSet<>(List.of("a", "b"));
        LinkedList<Integer> linked = new LinkedList<>(Arrays.asList(3, 1, 2));
        Collections.sort(linked, Collections.reverseOrder());
        Arrays.sort(numbers);
        StringBuilder out = new StringBuilder();
        out.append(groups).append(' ').append(seen.contains("a")).append(linked.getFirst()).reverse();
        System.out.println(out);

        List<List<Edge>> graph = new ArrayList<>();
        for (int i = 0; i < 3; i++) graph.add(new ArrayList<>());
        graph.get(0).add(new Edge(1, 5));
        graph.get(1).add(new Edge(2, 7));
        System.out.println(Arrays.toString(shortest(graph, 0)));
        System.out.printf("%.2f %d %s%n", area(new Circle(2)) + area(new Box(1, 2)), paths(new int[][] {{0, 0}, {1, 0}}), Side.LEFT);
        System.out.println(String.format("%5d|%-5s|%05.1f", 7, "x", 1.5) + balanced("([])") + counts("a", "b", "a"));
        System.out.println(search(numbers, x -> x >= 2) + " " + (1 << 3 ^ 5 & 6 | 1) + " " + (char) ('a' + 1));

        var tree = new Tree(5);
        for (int each : new int[] {3, 8}) tree.add(each);
        Comparator<int[]> order = Comparator.<int[]>comparingInt(a -> a[0]).thenComparing((a, b) -> b[1] - a[1]);
        int[][] pairs = {{2, 1}, {1, 2}};
        Arrays.sort(pairs, order);
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b;
        System.out.println(tree.size() + add.apply(1).apply(2) + pairs[0][1]);
        System.out.println(IntStream.range(0, 5).boxed().filter(i -> i % 2 == 0).map(String::valueOf).collect(Collectors.joining(",")));
        Map<Integer, Long> lengths = Stream.of("x", "yy").collect(Collectors.groupingBy(String::length, Collectors.counting()));
        System.out.println("lengths " + (lengths.isEmpty() ? "-" : Collections.max(lengths.keySet())));
        System.out.println(Arrays.stream(numbers).sum() + " " + groups.values().stream().mapToInt(List::size).max().orElse(0));
        Runnable task = new Runnable() { public void run() { System.err.print(""); } };
        task.run();
        try {
            if (n > 0) throw new TooSmall("n is " + n);
        } catch (TooSmall | IllegalStateException error) {
            System.out.println(error.getMessage());
        } finally {
            System.out.println("""
                done""");
        }
        Object any = numbers.length;
        if (any instanceof Integer number && number > 100) System.exit(1);
        outer:
        for (int i = 0; ; i++) { do { if (i > 2) break outer; } while (i < 0); }
    }
}
