using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    class Start
    {
        public int Count;
        public Start[] Next = new Start[26];
    }

    static long[] HarbourRegister(string[] boats, string[] typed)
    {
        var root = new Start();
        foreach (string name in boats)
        {
            var at = root;
            foreach (char letter in name)
            {
                at = at.Next[letter - 'a'] ??= new Start();
                at.Count++;
            }
        }
        long CountOf(string text)
        {
            var at = root;
            foreach (char letter in text)
            {
                at = at.Next[letter - 'a'];
                if (at is null) return 0;
            }
            return at.Count;
        }
        return typed.Select(CountOf).ToArray();
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static string[] ReadStrings()
    {
        var values = new string[int.Parse(ReadLine())];
        for (int i = 0; i < values.Length; i++) values[i] = ReadLine();
        return values;
    }

    static string TextOfInts(long[] values) => values.Length + "\n" + string.Join(" ", values);

    static void Main()
    {
        string[] boats = ReadStrings();
        string[] typed = ReadStrings();
        Console.WriteLine(TextOfInts(HarbourRegister(boats, typed)));
    }
}
