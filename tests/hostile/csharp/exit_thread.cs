// Ends from another thread while the first one waits.
using System;
using System.Threading;

class Program
{
    static void Main()
    {
        new Thread(() => Environment.Exit(3)).Start();
        Thread.Sleep(3_600_000);
    }
}
