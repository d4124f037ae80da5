// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// Java's System.out does not tell when nobody reads any more: it only sets a flag, and goes on.
public class Main {
    public static void main(String[] args) {
        while (true) System.out.println("All work and no play makes Jack a dull boy.");
    }
}
