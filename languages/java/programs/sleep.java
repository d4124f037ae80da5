// Sleeps for an hour: the wall clock stops it, although it uses next to no CPU time.
// In Java only the sleeping thread waits in the kernel; the JVM's own threads wake now and then.
public class Main {
    public static void main(String[] args) throws InterruptedException {
        System.out.println("sleeping");
        Thread.sleep(3_600_000);
    }
}
