// A regular expression that backtracks for ever.
public class Main {
    public static void main(String[] args) {
        while (true) ("a".repeat(40) + "b").matches("(a|aa)+$");
    }
}
