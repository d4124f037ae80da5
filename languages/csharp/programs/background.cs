// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
using System;
using System.Diagnostics;
using System.IO;

class Program
{
    static void Main()
    {
        Process.Start("setsid", "sleep 300");
        File.WriteAllText("left.txt", "left behind\n");
        File.WriteAllText("/tmp/left.txt", "left behind\n");
        Console.WriteLine("left behind");
    }
}
