// Ends before its Main is called.
using System;

class Program
{
    static Program()
    {
        Console.WriteLine("early");
        Environment.Exit(6);
    }

    static void Main()
    {
        Console.WriteLine("never printed");
    }
}
