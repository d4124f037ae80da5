// Forgets a semicolon on line 4: the compiler reports it, and nothing is run.
public class Main {
    public static void main(String[] args) {
        System.out.println("never printed")
    }
}
