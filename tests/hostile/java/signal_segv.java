// Reads the byte at address 0, behind Java's back: the machine reports its own crash and aborts.
import java.lang.reflect.Field;

public class Main {
    public static void main(String[] args) throws Exception {
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        ((sun.misc.Unsafe) field.get(null)).getByte(0);
    }
}
