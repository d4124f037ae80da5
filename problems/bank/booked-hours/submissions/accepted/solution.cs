using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[][] BookedHours(long[][] bookings)
    {
        var times = new List<long[]>();
        foreach (long[] booking in bookings.OrderBy(booking => booking[0]))
        {
            if (times.Count > 0 && booking[0] <= times[^1][1]) times[^1][1] = Math.Max(times[^1][1], booking[1]);
            else times.Add(new[] { booking[0], booking[1] });
        }
        return times.ToArray();
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
        long[][] bookings = ReadIntLists();
        Console.WriteLine(TextOfIntLists(BookedHours(bookings)));
    }
}
