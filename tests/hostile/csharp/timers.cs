// Starts tasks without end: each asks for two more, as long as there are not too many.
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static int alive;

    static async Task Breed()
    {
        await Task.Delay(1);
        for (int i = 0; i < 2; i++)
        {
            if (Interlocked.Increment(ref alive) < 10_000) _ = Breed();
        }
        Interlocked.Add(ref alive, -2);
    }

    static void Main()
    {
        while (true) Breed().Wait();
    }
}
