// Prints to stderr for ever.
public class Main {
    public static void main(String[] args) {
        while (true) System.err.println("and again");
    }
}
