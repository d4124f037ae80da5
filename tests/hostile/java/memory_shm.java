// Shared memory files count as memory.
import java.io.FileOutputStream;

public class Main {
    public static void main(String[] args) throws Exception {
        FileOutputStream file = new FileOutputStream("/dev/shm/large");
        byte[] block = new byte[1 << 20];
        while (true) file.write(block);
    }
}
