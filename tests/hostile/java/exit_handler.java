// A hook that is called at the end changes the status by stopping the machine.
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(9)));
        System.exit(3);
    }
}
