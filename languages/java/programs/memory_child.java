// A child process grows until the kernel kills it; the parent only waits, and lives on.
// The child is a second JVM; its heap may grow to 4 GiB, so the kernel is faster than its cap.
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            List<byte[]> blocks = new ArrayList<>();
            while (true) blocks.add(new byte[1 << 20]);
        }
        String java = System.getProperty("java.home") + "/bin/java";
        new ProcessBuilder(java, "-Xmx4g", "-cp", ".", "Main", "child").start().waitFor();
        System.out.println("parent survived");
    }
}
