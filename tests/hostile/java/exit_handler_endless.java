// Ends, but a hook that is called at the end never does.
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) Thread.onSpinWait();
        }));
        System.out.println("bye");
        System.exit(3);
    }
}
