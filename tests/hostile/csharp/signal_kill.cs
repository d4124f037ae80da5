// Kills itself: no limit was hit.
using System.Diagnostics;

class Program
{
    static void Main()
    {
        Process.GetCurrentProcess().Kill();
    }
}
