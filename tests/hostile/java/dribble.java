// Prints a dot now and then, for ever.
public class Main {
    public static void main(String[] args) throws InterruptedException {
        while (true) {
            System.out.print(".");
            System.out.flush();
            Thread.sleep(50);
        }
    }
}
