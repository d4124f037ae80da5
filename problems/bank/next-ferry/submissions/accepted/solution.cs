using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] NextFerry(long[] departures, long[] arrivals)
    {
        var waits = new long[arrivals.Length];
        for (int k = 0; k < arrivals.Length; k++)
        {
            int low = 0, high = departures.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (departures[middle] < arrivals[k]) low = middle + 1;
                else high = middle;
            }
            waits[k] = low < departures.Length ? departures[low] - arrivals[k] : -1;
        }
        return waits;
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
        long[] departures = ReadInts();
        long[] arrivals = ReadInts();
        Console.WriteLine(TextOfInts(NextFerry(departures, arrivals)));
    }
}
