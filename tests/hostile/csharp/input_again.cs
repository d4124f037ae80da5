// Opens its stdin again by the name that shells use.
using System;
using System.IO;

class Program
{
    static void Main()
    {
        Console.Write(File.ReadAllText("/dev/stdin"));
    }
}
