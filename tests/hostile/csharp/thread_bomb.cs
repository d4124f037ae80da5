// Starts threads until it is refused, and dies of it: an OutOfMemoryException with memory to spare.
using System.Threading;

class Program
{
    static void Main()
    {
        for (int i = 0; i < 1000; i++) new Thread(() => Thread.Sleep(3_600_000)) { IsBackground = true }.Start();
    }
}
