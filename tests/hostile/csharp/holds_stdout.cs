// Ends while children hold its output open.
using System;
using System.Diagnostics;

class Program
{
    static void Main()
    {
        for (int i = 0; i < 5; i++) Process.Start("setsid", "sleep 3600");
        Console.WriteLine("gone");
    }
}
