// A static array larger than the heap's cap.
public class Main {
    static final byte[][] BLOCKS = new byte[512][1 << 20];

    public static void main(String[] args) {
        System.out.println(BLOCKS.length);
    }
}
