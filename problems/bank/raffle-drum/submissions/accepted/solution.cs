using System;
using System.Collections.Generic;
using System.Linq;

class RaffleDrum
{
    private readonly List<string> names = new List<string>();
    private readonly Dictionary<string, int> pockets = new Dictionary<string, int>();

    public bool PutIn(string name)
    {
        if (pockets.ContainsKey(name)) return false;
        pockets[name] = names.Count;
        names.Add(name);
        return true;
    }

    public long TakeOut(string name)
    {
        if (!pockets.TryGetValue(name, out int pocket)) return -1;
        string last = names[names.Count - 1];
        names[pocket] = last;
        pockets[last] = pocket;
        names.RemoveAt(names.Count - 1);
        pockets.Remove(name);
        return pocket;
    }

    public string NameIn(long pocket) => pocket < names.Count ? names[(int)pocket] : "-";
}

class Program
{
    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static void Fail(string words)
    {
        Console.Out.Flush();
        Console.Error.WriteLine("The returned " + words);
        Environment.Exit(1);
    }

    static T Due<T>(T value, string type)
    {
        if (value is null) Fail($"value has a wrong type: expected {type}, got null");
        return value;
    }

    static void Main()
    {
        var made = new RaffleDrum();
        var answers = new List<string>();
        for (int left = int.Parse(ReadLine()); left > 0; left--)
        {
            switch (ReadLine())
            {
                case "put_in":
                    answers.Add((made.PutIn(ReadLine()) ? "true" : "false"));
                    break;
                case "take_out":
                    answers.Add(made.TakeOut(ReadLine()).ToString());
                    break;
                case "name_in":
                    answers.Add(Due(made.NameIn(long.Parse(ReadLine())), "str"));
                    break;
            }
        }
        Console.WriteLine(string.Join("\n", answers));
    }
}
