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
    static long TreehouseWalk(TreeNode? top)
    {
        var order = new List<(TreeNode Platform, int Above)>();
        var open = new Stack<(TreeNode? Platform, int Above)>();
        open.Push((top, 0));
        while (open.TryPop(out var one))
        {
            if (one.Platform is null) continue;
            open.Push((one.Platform.left, order.Count));
            open.Push((one.Platform.right, order.Count));
            order.Add((one.Platform, one.Above));
        }
        var down = new long[order.Count]; // the longest way down that is known
        long best = 0;
        for (int at = order.Count - 1; at > 0; at--)
        {
            var (platform, above) = order[at];
            long length = down[at] + platform.val;
            best = Math.Max(best, down[above] + length);
            down[above] = Math.Max(down[above], length);
        }
        return best;
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
        Console.WriteLine(TreehouseWalk(top).ToString());
    }
}
