using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static IList<int> WinnersInARow(int players)
    {
        // Write the body. HasBeaten(a, b) asks the judge.
        return new List<int>();
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
