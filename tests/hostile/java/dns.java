// Looks up a name: there is no server that it could ask.
import java.net.InetAddress;
import java.net.UnknownHostException;

public class Main {
    public static void main(String[] args) {
        try {
            System.out.println("FOUND " + InetAddress.getByName("example.com"));
        } catch (UnknownHostException error) {
            System.out.println("refused");
        }
    }
}
