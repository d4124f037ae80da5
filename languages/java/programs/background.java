// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Main {
    public static void main(String[] args) throws IOException {
        new ProcessBuilder("setsid", "sleep", "300").start();
        Files.writeString(Path.of("left.txt"), "left behind\n");
        Files.writeString(Path.of("/tmp/left.txt"), "left behind\n");
        System.out.println("left behind");
    }
}
