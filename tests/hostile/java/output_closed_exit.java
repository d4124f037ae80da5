// Closes stdin, stdout and stderr, prints into nothing and ends.
public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("before");
        System.in.close();
        System.out.close();
        System.err.close();
        System.out.println("after");
    }
}
