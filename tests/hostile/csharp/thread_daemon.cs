// Ends although a thread in the background never does.
using System;
using System.Threading;

class Program
{
    static void Main()
    {
        new Thread(() => { while (true) { } }) { IsBackground = true }.Start();
        Console.WriteLine("bye");
    }
}
