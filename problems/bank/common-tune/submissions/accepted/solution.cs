using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long CommonTune(string first, string second)
    {
        var longest = new int[first.Length + 1, second.Length + 1];
        for (int i = 1; i <= first.Length; i++)
            for (int j = 1; j <= second.Length; j++)
                longest[i, j] = first[i - 1] == second[j - 1]
                    ? longest[i - 1, j - 1] + 1
                    : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        return longest[first.Length, second.Length];
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static void Main()
    {
        string first = ReadLine();
        string second = ReadLine();
        Console.WriteLine(CommonTune(first, second));
    }
}
