// Terminates itself: Java catches the signal, and ends in good order with a status of its own for it.
public class Main {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in good order")));
        new ProcessBuilder("sh", "-c", "kill " + ProcessHandle.current().pid()).start().waitFor();
        Thread.sleep(10_000);
    }
}
