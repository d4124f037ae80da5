// Prints one line and ends with status 0.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine("Hello, world!");
    }
}
