using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long CountHops(string[] carpet, string word)
    {
        int rows = carpet.Length, columns = carpet[0].Length;
        var marked = new bool[rows, columns];

        long Hops(int row, int column, int place)
        {
            if (row < 0 || row >= rows || column < 0 || column >= columns) return 0;
            if (marked[row, column] || carpet[row][column] != word[place]) return 0;
            if (place == word.Length - 1) return 1;
            marked[row, column] = true;
            long ways = Hops(row - 1, column, place + 1) + Hops(row + 1, column, place + 1)
                + Hops(row, column - 1, place + 1) + Hops(row, column + 1, place + 1);
            marked[row, column] = false;
            return ways;
        }

        long total = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++) total += Hops(row, column, 0);
        }
        return total;
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
        string[] carpet = ReadStrings();
        string word = ReadLine();
        Console.WriteLine(CountHops(carpet, word));
    }
}
