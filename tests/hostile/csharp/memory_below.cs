// Uses half of what it may: no breach.
using System;

class Program
{
    static void Main()
    {
        var blocks = new byte[128][];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new byte[1 << 20];
            Array.Fill(blocks[i], (byte)1);
        }
        Console.WriteLine("fits");
        GC.KeepAlive(blocks);
    }
}
