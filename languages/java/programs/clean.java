// Counts what other runs left here, processes and files of its own user: there must be none.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

public class Main {
    static Object owner(Path path) {
        try {
            return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return null;
        }
    }

    static Stream<String> mine(String folder) throws IOException {
        Object me = Files.getAttribute(Path.of("/proc/self/status"), "unix:uid");
        return Files.list(Path.of(folder)).filter(path -> me.equals(owner(path)))
            .map(path -> path.getFileName().toString())
            .filter(name -> !name.startsWith("hsperfdata"));   // the JVM's own
    }

    public static void main(String[] args) throws IOException {
        String self = "" + ProcessHandle.current().pid();
        String parent = "" + ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        long processes = mine("/proc").filter(name -> name.matches("\\d+"))
            .filter(name -> !name.equals(self) && !name.equals(parent)).count();
        long files = mine(".").count() + mine("/tmp").count() + mine("/dev/shm").count();
        System.out.println("processes " + processes + " files " + files);
    }
}
