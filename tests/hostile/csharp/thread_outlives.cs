// Comes to its end, but a thread in the foreground does not.
using System;
using System.Threading;

class Program
{
    static void Main()
    {
        new Thread(() => Thread.Sleep(3_600_000)).Start();
        Console.WriteLine("bye");
    }
}
