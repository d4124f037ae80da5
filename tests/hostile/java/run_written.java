// Writes a program and runs it.
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

public class Main {
    public static void main(String[] args) throws Exception {
        Path mine = Files.writeString(Path.of("mine"), "#!/bin/sh\necho ran\n");
        Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwx------"));
        new ProcessBuilder("./mine").inheritIO().start().waitFor();
    }
}
