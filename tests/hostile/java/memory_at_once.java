// Asks for an array larger than the whole heap, and dies of it with nothing used.
public class Main {
    public static void main(String[] args) {
        byte[] block = new byte[1 << 30];
        System.out.println(block.length);
    }
}
