using System;

class Program
{
    static long FirstDry(long hatches)
    {
        // Write the body. IsDry(hatch) asks the judge.
        return 1;
    }

    // You need not look below this line: it talks to the judge, and flushes what it writes.
    static bool IsDry(long hatch)
    {
        Console.WriteLine($"? {hatch}");
        Console.Out.Flush();
        return Console.ReadLine() == "dry";
    }

    static void Main()
    {
        long hatches = long.Parse(Console.ReadLine());
        Console.WriteLine($"! {FirstDry(hatches)}");
        Console.Out.Flush();
    }
}
