// Takes and frees much more than the limit, never at once.
using System;

class Program
{
    static byte[] block;

    static void Main()
    {
        for (int i = 0; i < 1000; i++) block = new byte[1 << 20];
        Console.WriteLine("done");
    }
}
