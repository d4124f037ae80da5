// Reads all of stdin and prints the length of each line in front of it.
import java.io.BufferedReader;
import java.io.InputStreamReader;

public class Main {
    public static void main(String[] args) {
        new BufferedReader(new InputStreamReader(System.in)).lines()
            .forEach(line -> System.out.println(line.length() + " " + line));
    }
}
