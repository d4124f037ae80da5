// Changes, replaces and deletes what was compiled, and the name of the class that is started.
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

public class Main {
    static String done = "";

    static void attempt(String what, Callable<Object> action) throws Exception {
        try {
            action.call();
            done += what + " ";
        } catch (java.io.IOException refused) {
        }
    }

    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"Main.class", ".main", "Main.java"}) {
            Path path = Path.of(name);
            Path mine = Files.writeString(Path.of("mine"), "mine");
            attempt("WRITTEN", () -> Files.writeString(path, "", StandardOpenOption.APPEND));
            attempt("MOVED", () -> Files.move(path, Path.of("other")));
            attempt("REPLACED", () -> Files.move(mine, path, StandardCopyOption.ATOMIC_MOVE));
            attempt("DELETED", () -> Files.deleteIfExists(path));
        }
        System.out.println(done.isEmpty() ? "refused" : done);
    }
}
