import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * javac for one file whose public class may have any name. It leaves the name of the class to start in the file .main,
 * for `java @.main`: a public class with a main, else Main, else the first that has one.
 */
public class Compile {
    private static final PrintStream ERRORS = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws IOException {
        var source = new Source(Path.of(args[0]));
        var options = List.of("-d", ".", "-proc:none");
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
            .getTask(new PrintWriter(ERRORS, true), null, null, options, null, List.of(source));
        var startable = new ArrayList<TypeElement>();
        var names = new HashMap<TypeElement, String>();
        task.addTaskListener(new TaskListener() {
            @Override public void finished(TaskEvent event) {
                if (event.getKind() != TaskEvent.Kind.ANALYZE) return;
                collect(event.getTypeElement(), startable);
                // Now, for the task forgets its elements when it ends.
                for (var type : startable) names.computeIfAbsent(type, t -> task.getElements().getBinaryName(t).toString());
            }
        });
        if (!task.call()) System.exit(1);

        TypeElement main = preferred(startable);
        if (main == null) fail(args[0] + ": error: no class has a method public static void main(String[] args)");
        Files.writeString(Path.of(".main"), '"' + names.get(main) + '"');
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
        @Override public boolean isNameCompatible(String name, Kind kind) { return kind == Kind.SOURCE; }
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

    private static void collect(TypeElement type, List<TypeElement> startable) {
        if (ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Compile::isMain)) startable.add(type);
        for (var nested : ElementFilter.typesIn(type.getEnclosedElements())) collect(nested, startable);
    }

    private static boolean isMain(ExecutableElement method) {
        return method.getSimpleName().contentEquals("main")
            && method.getModifiers().containsAll(List.of(Modifier.PUBLIC, Modifier.STATIC))
            && method.getReturnType().getKind() == TypeKind.VOID
            && method.getParameters().size() == 1
            && method.getParameters().get(0).asType().toString().equals("java.lang.String[]");
    }

    private static TypeElement preferred(List<TypeElement> types) {
        return types.stream().filter(type -> type.getModifiers().contains(Modifier.PUBLIC)).findFirst()
            .or(() -> types.stream().filter(type -> type.getSimpleName().contentEquals("Main")).findFirst())
            .or(() -> types.stream().findFirst())
            .orElse(null);
    }

    private static void fail(String message) {
        ERRORS.println(message);
        System.exit(1);
    }
}
