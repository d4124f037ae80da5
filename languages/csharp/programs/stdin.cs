// Reads all of stdin and prints the length of each line in front of it.
using System;

class Program
{
    static void Main()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
            Console.WriteLine(line.Length + " " + line);
    }
}
