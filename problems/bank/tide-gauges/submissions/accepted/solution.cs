#nullable enable annotations
using System;
using System.Collections.Generic;
using System.Linq;

class ListNode
{
    public long val;
    public ListNode? next;

    public ListNode(long val = 0, ListNode? next = null)
    {
        this.val = val;
        this.next = next;
    }
}

class Program
{
    static ListNode? Merged(ListNode? one, ListNode? other)
    {
        var before = new ListNode();
        var end = before;
        while (one != null && other != null)
        {
            if (other.val < one.val) (one, other) = (other, one);
            end = end.next = one;
            one = one.next;
        }
        end.next = one ?? other;
        return before.next;
    }

    static ListNode? TideGauges(ListNode?[] gauges)
    {
        if (gauges.Length == 0) return null;
        // Merges lists that lie a growing distance apart, each into the one before.
        for (int apart = 1; apart < gauges.Length; apart *= 2)
            for (int at = 0; at + apart < gauges.Length; at += 2 * apart)
                gauges[at] = Merged(gauges[at], gauges[at + apart]);
        return gauges[0];
    }

    // You need not look below this line: it reads the input and prints the answer.
    static string ReadLine() => Console.ReadLine() ?? "";

    static ListNode? ReadLinkedList()
    {
        ReadLine(); // how many there are
        ListNode? head = null;
        foreach (string word in ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse())
            head = new ListNode(long.Parse(word), head);
        return head;
    }

    static ListNode?[] ReadLinkedLists()
    {
        int count = int.Parse(ReadLine());
        return Enumerable.Range(0, count).Select(_ => ReadLinkedList()).ToArray();
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

    static string TextOfLinkedList(ListNode? head)
    {
        var words = new List<string>();
        var seen = new HashSet<ListNode>();
        for (var node = head; node != null; node = node.next)
        {
            words.Add(node.val.ToString());
            if (!seen.Add(node)) Fail($"list has a cycle: it comes back to the node with the value {node.val}");
        }
        return words.Count + "\n" + string.Join(" ", words);
    }

    static void Main()
    {
        ListNode?[] gauges = ReadLinkedLists();
        Console.WriteLine(TextOfLinkedList(TideGauges(gauges)));
    }
}
