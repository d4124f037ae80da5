// Doubles a string until it dies: the last step asks for more than the rest of the heap.
public class Main {
    public static void main(String[] args) {
        String text = "x".repeat(50 << 20);
        while (true) text += text;
    }
}
