// Prints a dot now and then, for ever.
using System;
using System.Threading;

class Program
{
    static void Main()
    {
        while (true)
        {
            Console.Write(".");
            Thread.Sleep(50);
        }
    }
}
