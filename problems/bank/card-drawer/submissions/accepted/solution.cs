using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string OrderOfSigns(string[] cards)
    {
        var before = new SortedDictionary<char, HashSet<char>>();
        foreach (var card in cards)
        {
            foreach (var sign in card) before[sign] = new HashSet<char>();
        }
        for (int i = 0; i + 1 < cards.Length; i++)
        {
            var (card, following) = (cards[i], cards[i + 1]);
            int place = 0;
            while (place < card.Length && place < following.Length && card[place] == following[place]) place++;
            if (place == card.Length) continue;
            if (place == following.Length) return "";
            before[following[place]].Add(card[place]);
        }
        var order = "";
        while (before.Count > 0)
        {
            char next = before.FirstOrDefault(entry => entry.Value.Count == 0).Key;
            if (next == default) return "";
            order += next;
            before.Remove(next);
            foreach (var signs in before.Values) signs.Remove(next);
        }
        return order;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static string[] ReadStrings()
    {
        var values = new string[int.Parse(ReadLine())];
        for (int i = 0; i < values.Length; i++) values[i] = ReadLine();
        return values;
    }

    static void Main()
    {
        string[] cards = ReadStrings();
        Console.WriteLine(OrderOfSigns(cards));
    }
}
