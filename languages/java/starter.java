import java.util.*;

public class Main {
    static List<Long> readNumbers() {
        Scanner in = new Scanner(System.in);
        List<Long> numbers = new ArrayList<>();
        while (in.hasNextLong()) numbers.add(in.nextLong());
        return numbers;
    }

    public static void main(String[] args) {
        List<Long> numbers = readNumbers();
        long sum = numbers.stream().mapToLong(Long::longValue).sum();

        System.out.println("sum " + sum);
        System.out.println("max " + (numbers.isEmpty() ? "-" : Collections.max(numbers)));
    }
}
