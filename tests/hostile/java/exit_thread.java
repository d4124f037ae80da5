// Ends from another thread while the first one waits.
public class Main {
    public static void main(String[] args) throws InterruptedException {
        new Thread(() -> System.exit(3)).start();
        Thread.sleep(3_600_000);
    }
}
