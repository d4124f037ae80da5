using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] CountAwkward(long[][] ranges)
    {
        int largest = (int)ranges.Max(range => range[1]);
        var product = new bool[largest + 1];
        for (int d = 2; d <= largest / d; d++)
        {
            if (product[d]) continue;
            for (int number = d * d; number <= largest; number += d) product[number] = true;
        }
        var count = new int[largest + 1];
        for (int number = 1; number <= largest; number++)
        {
            count[number] = count[number - 1] + (product[number] ? 0 : 1);
        }
        return ranges.Select(range => (long)count[range[1]] - count[range[0] - 1]).ToArray();
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static long[] ReadInts()
    {
        ReadLine(); // how many there are
        return ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
    }

    static long[][] ReadIntLists()
    {
        var rows = new long[int.Parse(ReadLine())][];
        for (int i = 0; i < rows.Length; i++) rows[i] = ReadInts();
        return rows;
    }

    static string TextOfInts(long[] values) => values.Length + "\n" + string.Join(" ", values);

    static void Main()
    {
        long[][] ranges = ReadIntLists();
        Console.WriteLine(TextOfInts(CountAwkward(ranges)));
    }
}
