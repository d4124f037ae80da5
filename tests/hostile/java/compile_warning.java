// Compiles with a warning, and runs.
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        List raw = new ArrayList();
        raw.add("warned");
        List<String> words = raw;
        System.out.println(words.get(0));
    }
}
