// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// .NET throws that as a SocketException; "connection refused" would count as reached.
using System;
using System.Net.Sockets;
using System.Threading.Tasks;

class Program
{
    static int Main()
    {
        string refusal = "timed out";
        try
        {
            if (Task.Run(() => new TcpClient("172.17.0.1", 9)).Wait(2000)) refusal = null;
        }
        catch (AggregateException errors)
        {
            var error = errors.GetBaseException();
            var socket = error as SocketException;
            bool answered = socket?.SocketErrorCode == SocketError.ConnectionRefused;
            refusal = answered ? null : error.Message;
        }
        Console.WriteLine(refusal == null ? "REACHED" : "no network: " + refusal);
        return refusal == null ? 1 : 0;
    }
}
