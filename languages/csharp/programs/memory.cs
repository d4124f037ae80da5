// Grows a list, 1 MiB at a time, until the heap is full: .NET says "Out of memory." and aborts.
// It gives up before the kernel has to kill: its heap has a cap below the memory limit.
using System;
using System.Collections.Generic;
using System.Threading;

class Program
{
    static void Main()
    {
        var blocks = new List<byte[]>();
        while (true)
        {
            var block = new byte[1 << 20];
            for (int i = 0; i < block.Length; i += 4096) block[i] = 1;
            blocks.Add(block);
            Thread.Sleep(2);
        }
    }
}
