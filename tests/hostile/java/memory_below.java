// Uses most of its heap: no breach.
public class Main {
    public static void main(String[] args) {
        byte[][] blocks = new byte[220][1 << 20];
        System.out.println(blocks.length == 220 ? "fits" : "");
    }
}
