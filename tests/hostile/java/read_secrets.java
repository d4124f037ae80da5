// Reads what only root may: shadow, the control folder, the supervisor's memory and environment.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        List<String> read = new ArrayList<>();
        for (String path : new String[] {"/etc/shadow", "/root", "/run/code-runner", "/run/code-runner/key", "/proc/1/mem",
            "/proc/1/environ", "/proc/1/maps", "/proc/1/root/etc", "/proc/1/fd", "/proc/1/fd/0", "/proc/kcore"}) {
            try {
                if (Files.isDirectory(Path.of(path))) Files.list(Path.of(path)).close();
                else Files.newInputStream(Path.of(path)).close();
                read.add(path);
            } catch (IOException refused) {
            }
        }
        System.out.println(read.isEmpty() ? "refused" : read);
    }
}
