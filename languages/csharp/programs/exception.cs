// Throws an exception that nobody catches: .NET prints its stack and aborts, so SIGABRT ends it.
using System;
using System.Collections.Generic;

class Program
{
    static int PriceOf(string fruit)
    {
        var prices = new Dictionary<string, int> { { "apple", 3 }, { "pear", 4 } };
        if (!prices.ContainsKey(fruit))
            throw new InvalidOperationException("no price for " + fruit);
        return prices[fruit];
    }

    static void Main()
    {
        Console.WriteLine(PriceOf("plum"));
    }
}
