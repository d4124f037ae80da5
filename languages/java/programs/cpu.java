// Burns CPU in two threads at once: the CPU clock runs out long before the wall clock.
// A Java thread is a thread of the kernel's: each gets a core, and their CPU times add up.
public class Main {
    static void burn() {
        while (true) {
        }
    }

    public static void main(String[] args) {
        new Thread(Main::burn).start();
        burn();
    }
}
