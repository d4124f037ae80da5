// Fills the work folder, 1 MiB at a time, until there is no space left.
// .NET throws the kernel's refusal as an IOException, and the program goes on.
using System;
using System.IO;

class Program
{
    static void Main()
    {
        var block = new byte[1 << 20];
        int count = 0;
        try
        {
            using (var file = new FileStream("big.dat", FileMode.Create))
                for (; ; count++) file.Write(block, 0, block.Length);
        }
        catch (IOException)
        {
            Console.WriteLine("disk full after " + count + " MiB");
        }
    }
}
