using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static long[] LargestBanner(long[] places, long[] heights)
    {
        int left = 0, right = places.Length - 1;
        long largest = 0;
        long[] best = { left, right };
        while (left < right)
        {
            long area = (places[right] - places[left]) * Math.Min(heights[left], heights[right]);
            if (area > largest)
            {
                largest = area;
                best = new long[] { left, right };
            }
            if (heights[left] < heights[right]) left++;
            else right--;
        }
        return best;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static long[] ReadInts()
    {
        ReadLine(); // how many there are
        return ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
    }

    static string TextOfInts(long[] values) => values.Length + "\n" + string.Join(" ", values);

    static void Main()
    {
        long[] places = ReadInts();
        long[] heights = ReadInts();
        Console.WriteLine(TextOfInts(LargestBanner(places, heights)));
    }
}
