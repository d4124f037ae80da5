// Buffers outside the heap: Java caps them like the heap.
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        List<ByteBuffer> buffers = new ArrayList<>();
        while (true) buffers.add(ByteBuffer.allocateDirect(1 << 20));
    }
}
