// Ends at once, without any handler, by its own wish.
using System;

class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (sender, end) => Console.WriteLine("never printed");
        Environment.FailFast("no more plums");
    }
}
