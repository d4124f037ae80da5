// Prints to stderr for ever.
using System;

class Program
{
    static void Main()
    {
        while (true) Console.Error.WriteLine("and again");
    }
}
