// Ordinary pools of workers: must work.
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

public class Main {
    public static void main(String[] args) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            System.out.println(threads.submit(() -> IntStream.range(0, 100).parallel().sum()).get());
        }
    }
}
