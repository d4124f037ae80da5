// Kills itself: what was printed has come, what waits in a writer of its own is lost.
using System;
using System.Diagnostics;
using System.IO;

class Program
{
    static void Main()
    {
        Console.WriteLine("kept");
        new StreamWriter(Console.OpenStandardOutput()).Write("lost");
        Process.GetCurrentProcess().Kill();
    }
}
