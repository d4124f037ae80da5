// A child burns CPU while its parent waits: the CPU of both counts.
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("sh", "-c", "while :; do :; done").start().waitFor();
    }
}
