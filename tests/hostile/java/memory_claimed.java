// Prints Java's out-of-memory error without having used any.
public class Main {
    public static void main(String[] args) {
        throw new OutOfMemoryError("Java heap space");
    }
}
