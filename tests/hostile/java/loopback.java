// Serves itself on the loopback: must work.
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

public class Main {
    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            server.accept().getOutputStream().write("hi\n".getBytes());
            System.out.write(client.getInputStream().readNBytes(3));
            System.out.flush();
        }
    }
}
