// Waits for a thread that waits for the lock which it holds itself.
using System.Threading;

class Program
{
    static void Main()
    {
        object key = new object();
        lock (key)
        {
            var other = new Thread(() => { lock (key) { } });
            other.Start();
            other.Join();
        }
    }
}
