// Changes, replaces and deletes what was compiled, and its source.
using System;
using System.IO;

class Program
{
    static string done = "";

    static void Attempt(string what, Action action)
    {
        try
        {
            action();
            done += what + " ";
        }
        catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
        {
        }
    }

    static void Main()
    {
        foreach (string name in new[] { "main.dll", "main.cs" })
        {
            Attempt("WRITTEN", () => File.AppendAllText(name, ""));
            Attempt("MOVED", () => File.Move(name, "other"));
            Attempt("DELETED", () => File.Delete(name));
        }
        Console.WriteLine(done == "" ? "refused" : done);
    }
}
