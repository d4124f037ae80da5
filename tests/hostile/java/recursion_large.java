// Calls itself for ever on a stack of 4 GiB: that is not the heap's, so the kernel has to kill.
public class Main {
    static int deeper() {
        return deeper() + 1;
    }

    public static void main(String[] args) {
        new Thread(null, Main::deeper, "deep", 1L << 32).start();
    }
}
