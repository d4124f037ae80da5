using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long RibbonsForTheRow(long[] points)
    {
        int count = points.Length;
        var ribbons = new long[count];
        for (int i = 0; i < count; i++) ribbons[i] = i > 0 && points[i] > points[i - 1] ? ribbons[i - 1] + 1 : 1;
        for (int i = count - 2; i >= 0; i--)
        {
            if (points[i] > points[i + 1]) ribbons[i] = Math.Max(ribbons[i], ribbons[i + 1] + 1);
        }
        long total = 0;
        foreach (long ribbon in ribbons) total += ribbon;
        return total;
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
        long[] points = ReadInts();
        Console.WriteLine(RibbonsForTheRow(points));
    }
}
