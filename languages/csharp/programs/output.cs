// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// .NET writes each line to stdout at once: one system call for each.
using System;

class Program
{
    static void Main()
    {
        while (true) Console.WriteLine("All work and no play makes Jack a dull boy.");
    }
}
