using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[][] PloughedRoad(long[][] cleared, long[] run)
    {
        long first = run[0], last = run[1];
        int i = 0;
        var answer = new List<long[]>();
        while (i < cleared.Length && cleared[i][1] + 1 < first) answer.Add(cleared[i++]);
        for (; i < cleared.Length && cleared[i][0] <= last + 1; i++)
        {
            first = Math.Min(first, cleared[i][0]);
            last = Math.Max(last, cleared[i][1]);
        }
        answer.Add(new[] { first, last });
        while (i < cleared.Length) answer.Add(cleared[i++]);
        return answer.ToArray();
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

    static string TextOfIntLists(long[][] rows) =>
        rows.Length + string.Concat(rows.Select(row => "\n" + TextOfInts(row)));

    static void Main()
    {
        long[][] cleared = ReadIntLists();
        long[] run = ReadInts();
        Console.WriteLine(TextOfIntLists(PloughedRoad(cleared, run)));
    }
}
