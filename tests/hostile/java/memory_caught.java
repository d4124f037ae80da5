// Asks for far too much at once, catches the error and goes on.
public class Main {
    public static void main(String[] args) {
        try {
            System.out.println(new byte[1 << 30].length);
        } catch (OutOfMemoryError error) {
            System.out.println("caught");
        }
    }
}
