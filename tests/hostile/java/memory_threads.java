// Threads that each take a part, together more than the heap: one dies of it, the program goes on and ends well.
import java.util.ArrayList;
import java.util.List;

public class Main {
    static final List<byte[]> PARTS = new ArrayList<>();

    static synchronized void take() {
        PARTS.add(new byte[20 << 20]);
    }

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 24; i++) threads.add(new Thread(Main::take));
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        System.out.println("went on");
    }
}
