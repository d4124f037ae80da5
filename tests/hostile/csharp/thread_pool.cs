// An ordinary pool of workers: must work.
using System;
using System.Linq;
using System.Threading.Tasks;

class Program
{
    static async Task Main()
    {
        int[] parts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => i)));
        Console.WriteLine(parts.AsParallel().Sum());
    }
}
