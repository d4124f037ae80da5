// Names in other scripts, of the class too, and code in an escape behind a comment's sign.
public class Größe {
    static final String 日本 = "fine";

    public static void main(String[] args) {
        // The line ends here. \u000a System.out.println(日本);
    }
}
