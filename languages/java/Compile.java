import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * javac for files whose public classes may have any name. It leaves the name of the class to start in the file .main,
 * for `java @.main`: one of the first file if it has any with a main method. A top-level class goes before a nested
 * one; then a public one, then one called Main, then the first. With --wait in place of files it gets ready, and waits to
 * be told which.
 */
public class Compile {
    private static final PrintStream ERRORS = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    /** How often it compiles its own text before it waits: the most that made a difference. */
    private static final int WARM_UPS = 10;

    private record Startable(String name, boolean inFirst, boolean top, boolean isPublic, boolean isMain) {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("--wait")) args = words();
        var sources = new ArrayList<Source>();
        for (var arg : args) sources.add(new Source(Path.of(arg)));
        if (!compile(sources, ".", new PrintWriter(ERRORS, true))) System.exit(1);
    }

    /**
     * Wait for the words of the command line on stdin, each with a NUL after it. First compile something else, so that
     * this compiler's classes are there and translated; nothing of that remains but them. There is one job for it.
     */
    private static String[] words() throws IOException {
        var texts = List.of(text("Compile.java"), text("Usual.java"), text("Usual.java").replace("numbers.length", "number.length"));
        var path = Path.of(System.getProperty("java.io.tmpdir"), "Warm.java");
        for (int i = 0; i < WARM_UPS; i++) {
            for (var text : texts) {
                Files.writeString(path, text);
                compile(List.of(new Source(path)), path.getParent().toString(), new PrintWriter(Writer.nullWriter()));
            }
        }
        System.gc();
        System.out.println("ready");
        var words = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\0");
        if (words[0].isEmpty()) System.exit(1);
        return words;
    }

    private static String text(String name) throws IOException {
        try (var text = Compile.class.getResourceAsStream("/warm/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Compile into a folder and leave the name of the class to start there. Return whether that succeeded. */
    private static boolean compile(List<Source> sources, String folder, PrintWriter messages) throws IOException {
        // By itself the compiler would keep its table of names for the next compilation.
        var options = List.of("-d", folder, "-proc:none", "-XDuseUnsharedTable");
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
            .getTask(messages, null, null, options, null, sources);
        var startable = new ArrayList<Startable>();
        task.addTaskListener(new TaskListener() {
            @Override public void finished(TaskEvent event) {
                if (event.getKind() != TaskEvent.Kind.ANALYZE) return;
                // Now, for the task forgets its elements when it ends.
                collect(task, event.getTypeElement(), event.getSourceFile() == sources.get(0), true, startable);
            }
        });
        if (!task.call()) return false;
        var order = Comparator.comparing(Startable::inFirst).thenComparing(Startable::top)
            .thenComparing(Startable::isPublic).thenComparing(Startable::isMain).reversed();
        var main = startable.stream().min(order);
        if (main.isEmpty()) {
            messages.println(sources.get(0).getName() + ": error: no class has a method public static void main(String[] args)");
            return false;
        }
        Files.writeString(Path.of(folder, ".main"), '"' + main.get().name() + '"');
        return true;
    }

    private static class Source extends SimpleJavaFileObject {
        private final Path path;
        private final String text;

        Source(Path path) throws IOException {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
            text = read(path);
        }

        @Override public String getName() { return path.toString(); }
        @Override public CharSequence getCharContent(boolean ignoreErrors) { return text; }
        @Override public boolean isNameCompatible(String name, Kind kind) {
            return kind == Kind.SOURCE && (!name.endsWith("-info") || path.endsWith(name + ".java"));
        }
    }

    /** A byte order mark is no error in any other language here; for javac it is an illegal character. */
    private static String read(Path path) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        var text = CharBuffer.allocate(bytes.remaining());
        boolean bad = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        text.flip();
        if (bad) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            fail("%s:%d: error: unmappable character (0x%02X) for encoding UTF-8".formatted(path, line, bytes.get()));
        }
        if (text.hasRemaining() && text.charAt(0) == '\uFEFF') text.get();
        return text.toString();
    }

    private static void collect(JavacTask task, TypeElement type, boolean inFirst, boolean top, List<Startable> found) {
        if (ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Compile::isMain)) {
            found.add(new Startable(task.getElements().getBinaryName(type).toString(), inFirst, top,
                type.getModifiers().contains(Modifier.PUBLIC), type.getSimpleName().contentEquals("Main")));
        }
        for (var nested : ElementFilter.typesIn(type.getEnclosedElements())) collect(task, nested, inFirst, false, found);
    }

    private static boolean isMain(ExecutableElement method) {
        return method.getSimpleName().contentEquals("main")
            && method.getModifiers().containsAll(List.of(Modifier.PUBLIC, Modifier.STATIC))
            && method.getReturnType().getKind() == TypeKind.VOID
            && method.getParameters().size() == 1
            && method.getParameters().get(0).asType() instanceof ArrayType array     // String... is one too
            && array.getComponentType().toString().equals("java.lang.String");
    }

    private static void fail(String message) {
        ERRORS.println(message);
        System.exit(1);
    }
}
