// Comes to its end, but a thread that is no daemon does not.
public class Main {
    public static void main(String[] args) {
        new Thread(() -> {
            while (true) Thread.onSpinWait();
        }).start();
        System.out.println("bye");
    }
}
