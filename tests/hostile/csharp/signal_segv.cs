// Writes to an address that is not its own, by the C library.
using System;
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern IntPtr memset(IntPtr address, int value, UIntPtr length);

    static void Main()
    {
        memset(new IntPtr(4096), 0, new UIntPtr(1));
    }
}
