// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine("héllo wörld 你好 🚀 Ω");
        Console.WriteLine(Console.ReadLine());
    }
}
