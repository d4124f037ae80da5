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
    static long GreatestLean(TreeNode? chime)
    {
        var order = new List<TreeNode>();
        if (chime != null) order.Add(chime);
        for (int i = 0; i < order.Count; i++)
        {
            if (order[i].left != null) order.Add(order[i].left);
            if (order[i].right != null) order.Add(order[i].right);
        }
        var height = new Dictionary<TreeNode, long>();
        long HeightOf(TreeNode? node) => node == null ? 0 : height[node];
        long greatest = 0;
        for (int i = order.Count - 1; i >= 0; i--)
        {
            long left = HeightOf(order[i].left), right = HeightOf(order[i].right);
            height[order[i]] = 1 + Math.Max(left, right);
            greatest = Math.Max(greatest, Math.Abs(left - right));
        }
        return greatest;
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
        TreeNode? chime = ReadTree();
        Console.WriteLine(GreatestLean(chime).ToString());
    }
}
