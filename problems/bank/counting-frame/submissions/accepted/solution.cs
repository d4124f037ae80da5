using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    const long Ring = 1000003;

    static long ValueOnFrame(string sheet)
    {
        var open = new Stack<(long Product, long Total, long Sign)>();
        long product = 1, total = 0, sign = 1;
        int place = 0;
        while (place < sheet.Length)
        {
            char c = sheet[place++];
            if (c == '+') sign = 1;
            else if (c == '-') sign = -1;
            else if (c == '*') (product, total, sign) = (product * total % Ring, 0, 1);
            else if (c == '(')
            {
                open.Push((product, total, sign));
                (product, total, sign) = (1, 0, 1);
            }
            else
            {
                long value = product * total % Ring;
                if (c == ')') (product, total, sign) = open.Pop();
                else
                {
                    value = c - '0';
                    while (place < sheet.Length && char.IsDigit(sheet[place])) value = 10 * value + sheet[place++] - '0';
                }
                total = (total + sign * value + Ring) % Ring;
            }
        }
        return product * total % Ring;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static void Main()
    {
        string sheet = ReadLine();
        Console.WriteLine(ValueOnFrame(sheet));
    }
}
