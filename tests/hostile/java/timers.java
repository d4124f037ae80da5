// Starts tasks without end: each asks for itself once more.
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class Main {
    static final ScheduledExecutorService TIMERS = Executors.newScheduledThreadPool(4);

    static void again() {
        TIMERS.schedule(Main::again, 1, TimeUnit.MICROSECONDS);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 1000; i++) again();
    }
}
