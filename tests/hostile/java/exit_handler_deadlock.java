// A hook that is called at the end ends the program once more: each of the two waits for the other.
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(9)));
        System.out.println("bye");
        System.exit(3);
    }
}
