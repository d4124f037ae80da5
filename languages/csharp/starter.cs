using System;
using System.Linq;

class Program
{
    static long[] ReadNumbers()
    {
        var words = Console.In.ReadToEnd().Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
        return words.Select(long.Parse).ToArray();
    }

    static void Main()
    {
        var numbers = ReadNumbers();
        Console.WriteLine($"sum {numbers.Sum()}");
        Console.WriteLine(numbers.Length > 0 ? $"max {numbers.Max()}" : "max -");
    }
}
