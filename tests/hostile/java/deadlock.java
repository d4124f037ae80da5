// Two threads wait for each other: a class is not ready before its sum, and the sum's thread not before the class.
public class Main {
    static int sum;

    static {
        Thread adder = new Thread(() -> sum++);
        adder.start();
        try {
            adder.join();
        } catch (InterruptedException never) {
        }
    }

    public static void main(String[] args) {
        System.out.println(sum);
    }
}
