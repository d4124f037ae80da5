// Grows a list, 1 MiB at a time, until the heap is full: the JVM throws an OutOfMemoryError.
// It throws before the kernel has to kill: -Xmx caps the heap at 70 % of the memory limit.
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws InterruptedException {
        List<byte[]> blocks = new ArrayList<>();
        while (true) {
            blocks.add(new byte[1 << 20]);
            Thread.sleep(2);
        }
    }
}
