// An object is cleaned up by a thread of Java's own, for ever: the program ends all the same.
import java.lang.ref.Cleaner;

public class Main {
    public static void main(String[] args) throws InterruptedException {
        Cleaner.create().register(new Object(), () -> {
            while (true) Thread.onSpinWait();
        });
        System.gc();
        Thread.sleep(100);
        System.out.println("bye");
    }
}
