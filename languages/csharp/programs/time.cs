// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// .NET gets no chance to say anything: no exception, no finally block.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine("looping");
        while (true) { }
    }
}
