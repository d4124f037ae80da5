// A child burns CPU while its parent waits: the CPU of both counts.
using System.Diagnostics;

class Program
{
    static void Main()
    {
        Process.Start("sh", "-c \"while :; do :; done\"").WaitForExit();
    }
}
