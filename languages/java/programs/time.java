// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// The JVM gets no chance to say anything: no exception, no finally block, no shutdown hook.
public class Main {
    public static void main(String[] args) {
        System.out.println("looping");
        while (true) {
        }
    }
}
