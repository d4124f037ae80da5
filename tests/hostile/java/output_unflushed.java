// Kills itself: lines come as they are printed, what waits in a writer of its own is lost.
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("kept");
        new BufferedWriter(new OutputStreamWriter(System.out)).write("lost");
        new ProcessBuilder("sh", "-c", "kill -KILL " + ProcessHandle.current().pid()).start().waitFor();
        Thread.sleep(10_000);
    }
}
