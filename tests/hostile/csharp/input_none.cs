// Reads where there is no input: the end, at once.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(Console.ReadLine() == null && Console.Read() == -1 ? "end" : "SOMETHING");
    }
}
