// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// Java throws that as an IOException; "connection refused" would count as reached.
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

public class Main {
    public static void main(String[] args) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("172.17.0.1", 9), 2000);
        } catch (IOException error) {
            if (!String.valueOf(error.getMessage()).contains("refused")) {
                System.out.println("no network: " + error.getMessage());
                return;
            }
        }
        System.out.println("REACHED");
        System.exit(1);
    }
}
