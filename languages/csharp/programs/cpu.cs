// Burns CPU in two threads at once: the CPU clock runs out long before the wall clock.
// A .NET thread is a thread of the kernel's: each gets a core, and their CPU times add up.
using System.Threading;

class Program
{
    static void Burn()
    {
        while (true) { }
    }

    static void Main()
    {
        new Thread(Burn).Start();
        Burn();
    }
}
