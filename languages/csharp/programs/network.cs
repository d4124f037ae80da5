// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// .NET throws that as a SocketException; "connection refused" would count as reached.
using System;
using System.Net.Sockets;

class Program
{
    static int Main()
    {
        try
        {
            var attempt = new TcpClient().ConnectAsync("172.17.0.1", 9);
            if (!attempt.Wait(2000)) throw new TimeoutException("timed out");
        }
        catch (Exception error)
        {
            error = error.GetBaseException();
            var refusal = error as SocketException;
            if (refusal == null || refusal.SocketErrorCode != SocketError.ConnectionRefused)
            {
                Console.WriteLine("no network: " + error.Message);
                return 0;
            }
        }
        Console.WriteLine("REACHED");
        return 1;
    }
}
