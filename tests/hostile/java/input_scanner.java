// Reads one line more than there is.
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        while (true) System.out.println(input.nextLine());
    }
}
