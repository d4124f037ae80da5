// Fills its heap to the end, catches the error, lets go of everything and ends well.
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        List<byte[]> blocks = new ArrayList<>();
        try {
            while (true) blocks.add(new byte[1 << 20]);
        } catch (OutOfMemoryError error) {
            blocks = null;
            System.out.println("caught");
        }
    }
}
