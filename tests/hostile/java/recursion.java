// Calls itself for ever: a StackOverflowError that nobody catches.
public class Main {
    static int deeper() {
        return deeper() + 1;
    }

    public static void main(String[] args) {
        deeper();
    }
}
