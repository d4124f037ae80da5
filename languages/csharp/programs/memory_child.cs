// A child process grows until the kernel kills it; the parent only waits, and lives on.
// The child is tail, which keeps a line until it ends: here one of zeros that never does.
using System;
using System.Diagnostics;

class Program
{
    static void Main()
    {
        Process.Start("tail", "/dev/zero").WaitForExit();
        Console.WriteLine("parent survived");
    }
}
