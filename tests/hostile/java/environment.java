// Finds nothing of the host in its environment.
import java.util.Map;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) {
        Map<String, String> strange = new TreeMap<>(System.getenv());
        strange.entrySet().removeAll(Map.of("HOME", "/tmp", "TMPDIR", "/tmp", "LANG", "C.UTF-8", "HOSTNAME", "sandbox").entrySet());
        // The official image sets some of its own.
        strange.keySet().removeIf(name -> name.equals("PATH") || name.startsWith("JAVA_") || name.startsWith("LC_") || name.equals("LANGUAGE"));
        System.out.println(strange.isEmpty() ? "nothing" : strange);
    }
}
