// Ends while children hold its output open.
public class Main {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 5; i++) new ProcessBuilder("setsid", "sleep", "3600").inheritIO().start();
        System.out.println("gone");
    }
}
