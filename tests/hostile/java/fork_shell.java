// A shell's fork bomb, whose parent goes on to end in good order.
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("sh", "-c", "sleep 0.2; bomb() { bomb | bomb & }; bomb").redirectErrorStream(true).start();
        Thread.sleep(800);
        Runtime.getRuntime().halt(0);   // an orderly exit would want a thread of its own
    }
}
