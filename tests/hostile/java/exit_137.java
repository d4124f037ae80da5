// Ends with 137 by itself: the status that a shell gives a process killed by SIGKILL.
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().halt(137);
    }
}
