// Ends, but a handler that is called at the end never does.
using System;

class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (sender, end) => { while (true) { } };
        Console.WriteLine("bye");
    }
}
