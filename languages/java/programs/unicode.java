// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        System.out.println("héllo wörld 你好 🚀 Ω");
        System.out.println(new Scanner(System.in).nextLine());
    }
}
