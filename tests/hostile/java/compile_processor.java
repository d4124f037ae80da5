// An annotation processor in the source itself, which would run in the compiler: it is not asked.
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@Deprecated
@SupportedAnnotationTypes("*")
public class Main extends AbstractProcessor {
    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        while (true) System.out.println("in the compiler");
    }

    public static void main(String[] args) {
        System.out.println("fine");
    }
}
