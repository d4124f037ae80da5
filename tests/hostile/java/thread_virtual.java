// A hundred thousand virtual threads, which are no threads of the kernel's: must work.
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class Main {
    public static void main(String[] args) {
        AtomicInteger count = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100_000; i++) threads.submit(count::incrementAndGet);
        }
        System.out.println(count);
    }
}
