// Prints exactly as much as it may, the half of it to stderr.
public class Main {
    public static void main(String[] args) {
        System.out.print("x".repeat(1 << 15));
        System.err.print("x".repeat(1 << 15));
    }
}
