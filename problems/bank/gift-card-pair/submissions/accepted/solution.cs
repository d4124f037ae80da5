using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] GiftCardPair(long[] prices, long balance)
    {
        var firstSeen = new Dictionary<long, long>();
        for (long j = 0; j < prices.Length; j++)
        {
            if (firstSeen.TryGetValue(balance - prices[j], out long i)) return new[] { i, j };
            firstSeen.TryAdd(prices[j], j);
        }
        return new long[0];
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static long[] ReadInts()
    {
        ReadLine(); // how many there are
        return ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
    }

    static string TextOfInts(long[] values) => values.Length + "\n" + string.Join(" ", values);

    static void Main()
    {
        long[] prices = ReadInts();
        long balance = long.Parse(ReadLine());
        Console.WriteLine(TextOfInts(GiftCardPair(prices, balance)));
    }
}
