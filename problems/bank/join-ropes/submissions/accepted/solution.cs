using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long JoinRopes(long[] ropes)
    {
        // As the new ropes only get longer, two queues do: the old ropes, sorted, and the new ones as they come.
        var old = new Queue<long>(ropes.OrderBy(rope => rope));
        var made = new Queue<long>();
        long Shortest() => made.Count == 0 || (old.Count > 0 && old.Peek() <= made.Peek()) ? old.Dequeue() : made.Dequeue();

        long minutes = 0;
        for (int knot = 1; knot < ropes.Length; knot++)
        {
            long rope = Shortest() + Shortest();
            made.Enqueue(rope);
            minutes += rope;
        }
        return minutes;
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
        long[] ropes = ReadInts();
        Console.WriteLine(JoinRopes(ropes));
    }
}
