// Maps files that have no content into memory, which is not the heap's, and fills them.
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static java.nio.file.StandardOpenOption.*;

public class Main {
    public static void main(String[] args) throws Exception {
        List<Object> maps = new ArrayList<>();
        FileChannel zero = FileChannel.open(Path.of("small"), READ, WRITE, CREATE);
        while (true) {
            var map = zero.map(MapMode.PRIVATE, 0, 1 << 22);
            for (int i = 0; i < 1 << 22; i += 4096) map.put(i, (byte) 1);
            maps.add(map);
        }
    }
}
