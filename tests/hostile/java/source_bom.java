// A byte order mark before the source.
public class Main {
    public static void main(String[] args) {
        System.out.println("fine");
    }
}
