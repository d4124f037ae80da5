// Writes one line to stdout and one to stderr, then ends with status 7.
using System;

class Program
{
    static int Main()
    {
        Console.WriteLine("to stdout");
        Console.Error.WriteLine("to stderr");
        return 7;
    }
}
