// Lines that end with CR LF: in a text block they are one line feed.
public class Main {
    public static void main(String[] args) {
        System.out.print("""
            fi\
            ne
            """);
    }
}
