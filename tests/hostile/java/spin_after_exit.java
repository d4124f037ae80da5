// Leaves a child that burns CPU, in a session of its own.
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("setsid", "sh", "-c", "while :; do :; done").inheritIO().start();
        System.out.println("gone");
    }
}
