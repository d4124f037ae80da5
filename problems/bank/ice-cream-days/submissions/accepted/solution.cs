using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long IceCreamDays(long[] profits, long days)
    {
        long total = 0;
        for (int i = 0; i < days; i++) total += profits[i];
        long best = total;
        for (int i = (int)days; i < profits.Length; i++)
        {
            total += profits[i] - profits[i - days];
            best = Math.Max(best, total);
        }
        return best;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static long[] ReadInts()
    {
        ReadLine(); // how many there are
        return ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
    }

    static void Main()
    {
        long[] profits = ReadInts();
        long days = long.Parse(ReadLine());
        Console.WriteLine(IceCreamDays(profits, days));
    }
}
