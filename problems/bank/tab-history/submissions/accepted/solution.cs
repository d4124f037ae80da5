using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string[] Browse(string[] commands)
    {
        var pages = new List<string> { "home" };
        int shown = 0;
        var answers = new string[commands.Length];
        for (int i = 0; i < commands.Length; i++)
        {
            string[] words = commands[i].Split(' ');
            if (words[0] == "visit")
            {
                pages.RemoveRange(shown + 1, pages.Count - shown - 1);
                pages.Add(words[1]);
                shown++;
            }
            else if (words[0] == "back") shown = Math.Max(0, shown - int.Parse(words[1]));
            else shown = Math.Min(pages.Count - 1, shown + int.Parse(words[1]));
            answers[i] = pages[shown];
        }
        return answers;
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

    static void Main()
    {
        string[] commands = ReadStrings();
        Console.WriteLine(TextOfStrings(Browse(commands)));
    }
}
