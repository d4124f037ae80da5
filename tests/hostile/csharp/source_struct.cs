// Its Main is in a struct within a generic class's neighbour, is private, async, and gives a number.
using System;
using System.Threading.Tasks;

static class Outer
{
    struct Inner
    {
        private static async Task<int> Main(string[] arguments)
        {
            await Task.Yield();
            Console.WriteLine("fine");
            return arguments.Length;
        }
    }
}
