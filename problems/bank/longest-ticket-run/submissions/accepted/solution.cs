using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long LongestTicketRun(long[] tickets)
    {
        var numbers = new HashSet<long>(tickets);
        long longest = 0;
        foreach (long number in numbers)
        {
            if (numbers.Contains(number - 1)) continue; // not the first of its run
            long end = number + 1;
            while (numbers.Contains(end)) end++;
            longest = Math.Max(longest, end - number);
        }
        return longest;
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
        long[] tickets = ReadInts();
        Console.WriteLine(LongestTicketRun(tickets));
    }
}
