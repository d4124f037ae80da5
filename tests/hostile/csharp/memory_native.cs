// Takes memory of the C library's, outside the heap and its cap, and fills it: the kernel has to kill.
using System;
using System.Runtime.InteropServices;

class Program
{
    static void Main()
    {
        byte[] block = new byte[1 << 20];
        Array.Fill(block, (byte)1);
        while (true) Marshal.Copy(block, 0, Marshal.AllocHGlobal(block.Length), block.Length);
    }
}
