// Prints .NET's out-of-memory error without having used any.
using System;

class Program
{
    static void Main()
    {
        Console.Error.WriteLine("Out of memory.\nUnhandled exception. System.OutOfMemoryException: no memory");
        Environment.Exit(1);
    }
}
