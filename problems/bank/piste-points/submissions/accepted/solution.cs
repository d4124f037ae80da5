#nullable enable annotations
using System;
using System.Collections.Generic;
using System.Linq;

class TreeNode
{
    public long val;
    public TreeNode? left, right;

    public TreeNode(long val = 0, TreeNode? left = null, TreeNode? right = null)
    {
        this.val = val;
        this.left = left;
        this.right = right;
    }
}

class Program
{
    static long PistePoints(TreeNode? top, long points)
    {
        long count = 0, total = 0;
        var onTheWay = new Dictionary<long, int> { [0] = 1 }; // sums between the top and here
        var stack = new Stack<(TreeNode? Station, bool Leaving)>();
        stack.Push((top, false));
        while (stack.TryPop(out var one))
        {
            var station = one.Station;
            if (station is null) continue;
            if (one.Leaving)
            {
                onTheWay[total]--;
                total -= station.val;
                continue;
            }
            total += station.val;
            count += onTheWay.GetValueOrDefault(total - points);
            onTheWay[total] = onTheWay.GetValueOrDefault(total) + 1;
            stack.Push((station, true));
            stack.Push((station.right, false));
            stack.Push((station.left, false));
        }
        return count;
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static TreeNode? ReadTree()
    {
        ReadLine(); // how many there are
        var words = ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var nodes = new TreeNode?[2 * words.Length + 1];
        for (int i = 0; i < words.Length; i++) nodes[i] = words[i] == "null" ? null : new TreeNode(long.Parse(words[i]));
        int child = 1;
        foreach (var node in nodes.Take(words.Length))
        {
            if (node is null) continue;
            node.left = nodes[child++];
            node.right = nodes[child++];
        }
        return nodes[0];
    }

    static void Fail(string words)
    {
        Console.Out.Flush();
        Console.Error.WriteLine("The returned " + words);
        Environment.Exit(1);
    }

    static T Due<T>(T value, string type)
    {
        if (value is null) Fail($"value has a wrong type: expected {type}, got null");
        return value;
    }

    static void Main()
    {
        TreeNode? top = ReadTree();
        long points = long.Parse(ReadLine());
        Console.WriteLine(PistePoints(top, points).ToString());
    }
}
