using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static IList<int> WinnersInARow(int players)
    {
        return Merged(1, players);
    }

    // The players from first to last, in a row.
    static List<int> Merged(int first, int last)
    {
        if (first == last) return new List<int> { first };
        int middle = (first + last) / 2, i = 0, j = 0;
        List<int> left = Merged(first, middle), right = Merged(middle + 1, last), row = new List<int>();
        while (i < left.Count && j < right.Count) row.Add(HasBeaten(left[i], right[j]) ? left[i++] : right[j++]);
        row.AddRange(left.Skip(i));
        row.AddRange(right.Skip(j));
        return row;
    }

    // You need not look below this line: it talks to the judge, and flushes what it writes.
    static bool HasBeaten(int a, int b)
    {
        Console.WriteLine($"? {a} {b}");
        Console.Out.Flush();
        return Console.ReadLine() == "yes";
    }

    static void Main()
    {
        int players = int.Parse(Console.ReadLine());
        Console.WriteLine(string.Join(" ", WinnersInARow(players).Select(player => player.ToString()).Prepend("!")));
        Console.Out.Flush();
    }
}
