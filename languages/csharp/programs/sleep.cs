// Sleeps for an hour: the wall clock stops it, although it uses next to no CPU time.
// In .NET only the sleeping thread waits; the runtime's own threads may wake now and then.
using System;
using System.Threading;

class Program
{
    static void Main()
    {
        Console.WriteLine("sleeping");
        Thread.Sleep(TimeSpan.FromHours(1));
    }
}
