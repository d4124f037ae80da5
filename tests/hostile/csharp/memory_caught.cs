// Asks for far too much at once, catches the exception and goes on.
using System;

class Program
{
    static void Main()
    {
        try
        {
            Console.WriteLine(new byte[1 << 30].Length);
        }
        catch (OutOfMemoryException)
        {
            Console.WriteLine("caught");
        }
    }
}
