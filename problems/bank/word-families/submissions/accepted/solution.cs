using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string[][] WordFamilies(string[] words)
    {
        var families = new List<List<string>>();
        var place = new Dictionary<string, int>(); // sorted letters -> position of the family
        foreach (string word in words)
        {
            char[] letters = word.ToCharArray();
            Array.Sort(letters);
            string key = new string(letters);
            if (place.TryAdd(key, families.Count)) families.Add(new List<string>());
            families[place[key]].Add(word);
        }
        return families.Select(family => family.ToArray()).ToArray();
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static string[] ReadStrings()
    {
        var values = new string[int.Parse(ReadLine())];
        for (int i = 0; i < values.Length; i++) values[i] = ReadLine();
        return values;
    }

    static string TextOfStrings(string[] values) => values.Length + string.Concat(values.Select(value => "\n" + value));

    static string TextOfStringLists(string[][] rows) =>
        rows.Length + string.Concat(rows.Select(row => "\n" + TextOfStrings(row)));

    static void Main()
    {
        string[] words = ReadStrings();
        Console.WriteLine(TextOfStringLists(WordFamilies(words)));
    }
}
