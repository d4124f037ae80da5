// Ends with status -1: the kernel keeps eight bits.
public class Main {
    public static void main(String[] args) {
        System.exit(-1);
    }
}
