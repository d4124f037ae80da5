// Prints exactly as much as it may, the half of it to stderr.
using System;

class Program
{
    static void Main()
    {
        Console.Write(new string('x', 1 << 15));
        Console.Error.Write(new string('x', 1 << 15));
    }
}
