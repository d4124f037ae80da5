// Ends before its main is called.
public class Main {
    static {
        System.out.println("early");
        System.exit(6);
    }

    public static void main(String[] args) {
        System.out.println("never printed");
    }
}
