using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long StampedSign(string inscription, string[] stamps)
    {
        var known = new HashSet<string>(stamps);
        int longest = known.Select(stamp => stamp.Length).DefaultIfEmpty(0).Max();
        int impossible = inscription.Length + 1;
        var fewest = new int[inscription.Length + 1];
        for (int end = 1; end <= inscription.Length; end++)
        {
            fewest[end] = impossible;
            for (int begin = Math.Max(0, end - longest); begin < end; begin++)
                if (fewest[begin] + 1 < fewest[end] && known.Contains(inscription.Substring(begin, end - begin)))
                    fewest[end] = fewest[begin] + 1;
        }
        return fewest[inscription.Length] < impossible ? fewest[inscription.Length] : -1;
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
        string inscription = ReadLine();
        string[] stamps = ReadStrings();
        Console.WriteLine(StampedSign(inscription, stamps));
    }
}
