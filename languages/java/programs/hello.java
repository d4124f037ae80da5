// Prints one line and ends with status 0.
public class Main {
    public static void main(String[] args) {
        System.out.println("Hello, world!");
    }
}
