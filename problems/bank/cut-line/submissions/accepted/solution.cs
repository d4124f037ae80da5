using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] CutLine(long[] points, long k)
    {
        // The climber's number tells equal points apart.
        var best = new SortedSet<(long Points, int Climber)>();
        var board = new long[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            best.Add((points[i], i));
            if (best.Count > k) best.Remove(best.Min);
            board[i] = best.Count == k ? best.Min.Points : -1;
        }
        return board;
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
        long[] points = ReadInts();
        long k = long.Parse(ReadLine());
        Console.WriteLine(TextOfInts(CutLine(points, k)));
    }
}
