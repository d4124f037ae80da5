// Fills the work folder, 1 MiB at a time, until there is no space left.
// Java throws the kernel's refusal as an IOException, and the program goes on.
import java.io.FileOutputStream;
import java.io.IOException;

public class Main {
    public static void main(String[] args) throws IOException {
        byte[] block = new byte[1 << 20];
        int count = 0;
        try (FileOutputStream file = new FileOutputStream("big.dat")) {
            for (;; count++) file.write(block);
        } catch (IOException error) {
            if (!error.getMessage().contains("No space left")) throw error;
            System.out.println("disk full after " + count + " MiB");
        }
    }
}
