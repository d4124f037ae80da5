using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] HighWater(long[] levels, long hours)
    {
        var highest = new LinkedList<int>();
        var answer = new List<long>();
        for (int hour = 0; hour < levels.Length; hour++)
        {
            while (highest.Count > 0 && levels[highest.Last.Value] <= levels[hour]) highest.RemoveLast();
            highest.AddLast(hour);
            if (highest.First.Value == hour - hours) highest.RemoveFirst();
            if (hour >= hours - 1) answer.Add(levels[highest.First.Value]);
        }
        return answer.ToArray();
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
        long[] levels = ReadInts();
        long hours = long.Parse(ReadLine());
        Console.WriteLine(TextOfInts(HighWater(levels, hours)));
    }
}
