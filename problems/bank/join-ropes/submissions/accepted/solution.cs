using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long JoinRopes(long[] ropes)
    {
        var heap = new PriorityQueue<long, long>(ropes.Select(rope => (rope, rope)));
        long minutes = 0;
        while (heap.Count > 1)
        {
            long rope = heap.Dequeue() + heap.Dequeue();
            heap.Enqueue(rope, rope);
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
