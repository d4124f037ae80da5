using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string[] FlapByFlap(string shown, string wanted, string[] allowed)
    {
        if (shown == wanted) return new[] { shown };
        // Words as numbers, five bits a letter: of equally long words, the smaller number is the alphabetically first.
        long Code(string word) => word.Aggregate(0L, (code, letter) => 32 * code + letter - 'a');
        var words = allowed.Select(Code).ToHashSet();
        if (!words.Contains(Code(wanted))) return new string[0];
        words.Add(Code(shown));

        IEnumerable<long> Neighbours(long word)
        {
            for (int place = 0; place < 5 * shown.Length; place += 5)
            {
                for (long letter = 0; letter < 26; letter++)
                {
                    long other = word & ~(31L << place) | letter << place;
                    if (other != word && words.Contains(other)) yield return other;
                }
            }
        }

        var flips = new Dictionary<long, int> { [Code(wanted)] = 0 };
        var queue = new Queue<long>(flips.Keys);
        while (queue.Count > 0)
        {
            long word = queue.Dequeue();
            foreach (long other in Neighbours(word))
            {
                if (flips.TryAdd(other, flips[word] + 1)) queue.Enqueue(other);
            }
        }
        if (!flips.ContainsKey(Code(shown))) return new string[0];
        var sequence = new List<long> { Code(shown) };
        for (int left = flips[sequence[0]] - 1; left >= 0; left--)
        {
            sequence.Add(Neighbours(sequence[^1]).Where(other => flips[other] == left).Min());
        }
        string Word(long code) =>
            string.Concat(Enumerable.Range(1, shown.Length).Select(i => (char)('a' + (code >> 5 * (shown.Length - i) & 31))));
        return sequence.Select(Word).ToArray();
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
        string shown = ReadLine();
        string wanted = ReadLine();
        string[] allowed = ReadStrings();
        Console.WriteLine(TextOfStrings(FlapByFlap(shown, wanted, allowed)));
    }
}
