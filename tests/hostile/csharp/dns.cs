// Looks up a name: there is no server that it could ask.
using System;
using System.Net;
using System.Net.Sockets;

class Program
{
    static void Main()
    {
        try
        {
            Console.WriteLine("FOUND " + Dns.GetHostAddresses("example.com").Length);
        }
        catch (SocketException)
        {
            Console.WriteLine("refused");
        }
    }
}
