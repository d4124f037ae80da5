using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long DayConnected(long islands, long[][] bridges)
    {
        var leader = new long[islands];
        for (long i = 0; i < islands; i++) leader[i] = i;

        long Find(long island)
        {
            while (leader[island] != island)
            {
                leader[island] = leader[leader[island]];
                island = leader[island];
            }
            return island;
        }

        long groups = islands;
        if (groups == 1) return 0;
        for (int day = 0; day < bridges.Length; day++)
        {
            long a = Find(bridges[day][0]), b = Find(bridges[day][1]);
            if (a == b) continue;
            leader[a] = b;
            groups--;
            if (groups == 1) return day + 1;
        }
        return -1;
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

    static void Main()
    {
        long islands = long.Parse(ReadLine());
        long[][] bridges = ReadIntLists();
        Console.WriteLine(DayConnected(islands, bridges));
    }
}
