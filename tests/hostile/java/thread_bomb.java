// Starts threads until it is refused, and dies of it: an OutOfMemoryError with memory to spare.
public class Main {
    public static void main(String[] args) {
        for (int i = 0; i < 1000; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                while (true) java.util.concurrent.locks.LockSupport.park();
            });
        }
    }
}
