using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] MissingTokens(long[] tokens)
    {
        long both = 0, one = 0;
        for (long number = 1; number <= tokens.Length + 2; number++) both ^= number;
        foreach (long token in tokens) both ^= token;

        long digit = both & -both;
        for (long number = 1; number <= tokens.Length + 2; number++)
        {
            if ((number & digit) != 0) one ^= number;
        }
        foreach (long token in tokens)
        {
            if ((token & digit) != 0) one ^= token;
        }
        return new[] { Math.Min(one, one ^ both), Math.Max(one, one ^ both) };
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
        long[] tokens = ReadInts();
        Console.WriteLine(TextOfInts(MissingTokens(tokens)));
    }
}
