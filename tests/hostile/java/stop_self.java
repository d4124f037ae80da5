// Stops itself with SIGSTOP: a stopped process gets no CPU time, but the clock runs on.
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -STOP " + ProcessHandle.current().pid()).start().waitFor();
        Thread.sleep(3_600_000);
    }
}
