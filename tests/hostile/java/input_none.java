// Reads where there is no input: the end, at once.
public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(System.in.read() == -1 ? "end" : "SOMETHING");
    }
}
