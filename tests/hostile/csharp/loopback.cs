// Serves itself on the loopback: must work.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;

class Program
{
    static void Main()
    {
        var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)server.LocalEndpoint);
        using (var writer = new StreamWriter(server.AcceptTcpClient().GetStream())) writer.WriteLine("hi");
        Console.WriteLine(new StreamReader(client.GetStream()).ReadLine());
    }
}
