// Writes one line to stdout and one to stderr, then ends with status 7.
public class Main {
    public static void main(String[] args) {
        System.out.println("to stdout");
        System.err.println("to stderr");
        System.exit(7);
    }
}
