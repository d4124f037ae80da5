using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string[] FlapByFlap(string shown, string wanted, string[] allowed)
    {
        if (shown == wanted) return new[] { shown };
        var words = new HashSet<string>(allowed);
        if (!words.Contains(wanted)) return new string[0];
        words.Add(shown);

        IEnumerable<string> Neighbours(string word)
        {
            var letters = word.ToCharArray();
            for (int place = 0; place < letters.Length; place++)
            {
                char own = letters[place];
                for (char letter = 'a'; letter <= 'z'; letter++)
                {
                    letters[place] = letter;
                    var other = new string(letters);
                    if (letter != own && words.Contains(other)) yield return other;
                }
                letters[place] = own;
            }
        }

        var flips = new Dictionary<string, int> { [wanted] = 0 };
        var queue = new Queue<string>();
        queue.Enqueue(wanted);
        while (queue.Count > 0)
        {
            var word = queue.Dequeue();
            foreach (var other in Neighbours(word))
            {
                if (flips.TryAdd(other, flips[word] + 1)) queue.Enqueue(other);
            }
        }
        if (!flips.ContainsKey(shown)) return new string[0];
        var sequence = new List<string> { shown };
        for (int left = flips[shown] - 1; left >= 0; left--)
        {
            var closer = Neighbours(sequence[^1]).Where(other => flips[other] == left);
            sequence.Add(closer.OrderBy(other => other, StringComparer.Ordinal).First());
        }
        return sequence.ToArray();
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
