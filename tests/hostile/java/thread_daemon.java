// Ends although a daemon thread never does.
public class Main {
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) Thread.onSpinWait();
        });
        System.out.println("bye");
    }
}
