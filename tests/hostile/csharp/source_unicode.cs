// Names in other scripts, and by their numbers.
using System;

class Größe
{
    static readonly string 日本 = "fine";

    static void Main()
    {
        Console.WriteLine(\u65e5本);
    }
}
