using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[][] ExactLoads(long[] weights, long target)
    {
        Array.Sort(weights);
        var loads = new List<long[]>();
        var load = new List<long>();

        void Search(int start, long missing)
        {
            if (missing == 0)
            {
                loads.Add(load.ToArray());
                return;
            }
            for (int place = start; place < weights.Length && weights[place] <= missing; place++)
            {
                if (place > start && weights[place] == weights[place - 1]) continue;
                load.Add(weights[place]);
                Search(place + 1, missing - weights[place]);
                load.RemoveAt(load.Count - 1);
            }
        }

        Search(0, target);
        return loads.ToArray();
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static long[] ReadInts()
    {
        ReadLine(); // how many there are
        return ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
    }

    static string TextOfInts(long[] values) => values.Length + "\n" + string.Join(" ", values);

    static string TextOfIntLists(long[][] rows) =>
        rows.Length + string.Concat(rows.Select(row => "\n" + TextOfInts(row)));

    static void Main()
    {
        long[] weights = ReadInts();
        long target = long.Parse(ReadLine());
        Console.WriteLine(TextOfIntLists(ExactLoads(weights, target)));
    }
}
