// Takes and frees much more than the limit, never at once.
public class Main {
    static byte[] block;

    public static void main(String[] args) {
        for (int i = 0; i < 3000; i++) block = new byte[1 << 20];
        System.out.println("done");
    }
}
