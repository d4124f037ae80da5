// Closes stdin, stdout and stderr by the kernel's call, then ends.
using System;
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern int close(int descriptor);

    static void Main()
    {
        Console.WriteLine("before");
        for (int i = 0; i < 3; i++) close(i);
    }
}
