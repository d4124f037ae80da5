// Plants classes and a name to start, which the next submission must not run.
import java.nio.file.Files;
import java.nio.file.Path;

public class Planted {
    public static void main(String[] args) throws Exception {
        Files.copy(Path.of("Planted.class"), Path.of("Main.class"));
        Files.createDirectories(Path.of("java/lang"));
        Files.copy(Path.of("Planted.class"), Path.of("java/lang/String.class"));
        Files.createSymbolicLink(Path.of("Helper.java"), Path.of("/etc/passwd"));
        System.out.println("planted");
    }
}
