import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
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
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac for one file whose public class may have any name. It leaves the name of the class to start in the file .main,
 * for `java @.main`: the public class with a main, else Main, else the first that has one.
 */
public class Compile {
    public static void main(String[] args) throws IOException {
        var errors = new PrintWriter(new PrintStream(System.err, false, StandardCharsets.UTF_8), true);
        var javac = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        JavaFileObject file = files.getJavaFileObjects(Path.of(args[0])).iterator().next();
        var source = new ForwardingJavaFileObject<JavaFileObject>(withoutMark(file)) {
            @Override public boolean isNameCompatible(String name, Kind kind) { return kind == Kind.SOURCE; }
        };

        var options = List.of("-d", ".", "-proc:none", "-encoding", "UTF-8");
        var task = (JavacTask) javac.getTask(errors, files, null, options, null, List.of(source));
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
        if (main == null) {
            System.err.println(args[0] + ": error: no class has a method public static void main(String[] args)");
            System.exit(1);
        }
        Files.writeString(Path.of(".main"), '"' + names.get(main) + '"');
    }

    /** A byte order mark is no error in any other language here; javac calls it an illegal character. */
    private static JavaFileObject withoutMark(JavaFileObject file) {
        return new ForwardingJavaFileObject<>(file) {
            @Override public CharSequence getCharContent(boolean ignoreErrors) throws IOException {
                CharSequence text = super.getCharContent(ignoreErrors);
                return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.subSequence(1, text.length()) : text;
            }
        };
    }

    private static TypeElement preferred(List<TypeElement> types) {
        return types.stream().filter(type -> type.getModifiers().contains(Modifier.PUBLIC)).findFirst()
            .or(() -> types.stream().filter(type -> type.getSimpleName().contentEquals("Main")).findFirst())
            .or(() -> types.stream().findFirst())
            .orElse(null);
    }

    private static void collect(TypeElement type, List<TypeElement> found) {
        if (ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Compile::isMain)) found.add(type);
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) collect(nested, found);
    }

    private static boolean isMain(ExecutableElement method) {
        return method.getSimpleName().contentEquals("main")
            && method.getModifiers().containsAll(List.of(Modifier.PUBLIC, Modifier.STATIC))
            && method.getReturnType().getKind() == TypeKind.VOID
            && method.getParameters().size() == 1
            && method.getParameters().get(0).asType().toString().equals("java.lang.String[]");
    }
}
