// Starts threads that only wait, until the kernel refuses one more: threads count as processes.
// Java throws an OutOfMemoryError for it, "unable to create native thread", with memory to spare.
public class Main {
    static void rest() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException wanted) {
        }
    }

    public static void main(String[] args) {
        int count = 0;
        try {
            for (; count < 1000; count++) new Thread(Main::rest).start();
            System.out.println("never refused");
        } catch (OutOfMemoryError error) {
            System.out.println("refused after " + count);
        }
        Runtime.getRuntime().halt(0);   // an orderly exit would want a thread of its own
    }
}
