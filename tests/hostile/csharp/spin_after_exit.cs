// Leaves a child that burns CPU, in a session of its own.
using System;
using System.Diagnostics;

class Program
{
    static void Main()
    {
        Process.Start("setsid", "sh -c \"while :; do :; done\"");
        Console.WriteLine("gone");
    }
}
