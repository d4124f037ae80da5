using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] MiddleBrightness(long[] north, long[] south, long[][] nights)
    {
        var answers = new long[nights.Length];
        for (int k = 0; k < nights.Length; k++)
        {
            var first = new ReadOnlySpan<long>(north, (int)nights[k][0], (int)(nights[k][1] - nights[k][0]));
            var second = new ReadOnlySpan<long>(south, (int)nights[k][2], (int)(nights[k][3] - nights[k][2]));
            int count = first.Length + second.Length, half = (count + 1) / 2;
            int low = Math.Max(0, half - second.Length), high = Math.Min(half, first.Length);
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (first[middle] < second[half - middle - 1]) low = middle + 1;
                else high = middle;
            }
            int i = low, j = half - low;
            long lower = Math.Max(i > 0 ? first[i - 1] : long.MinValue, j > 0 ? second[j - 1] : long.MinValue);
            long upper = Math.Min(i < first.Length ? first[i] : long.MaxValue, j < second.Length ? second[j] : long.MaxValue);
            answers[k] = lower + (count % 2 == 1 ? lower : upper);
        }
        return answers;
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
        long[] north = ReadInts();
        long[] south = ReadInts();
        long[][] nights = ReadIntLists();
        Console.WriteLine(TextOfInts(MiddleBrightness(north, south, nights)));
    }
}
