// Finds nothing of the host in its environment.
using System;
using System.Collections;
using System.Linq;

class Program
{
    static void Main()
    {
        string[] usual = { "HOME=/tmp", "TMPDIR=/tmp", "LANG=C.UTF-8", "HOSTNAME=sandbox" };
        string[] own = { "PATH", "COMPlus_", "DOTNET_", "ASPNET", "NUGET_", "POWERSHELL_" };    // of the language and its image
        var strange = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(pair => $"{pair.Key}={pair.Value}")
            .Where(line => !usual.Contains(line) && !own.Any(line.StartsWith));
        Console.WriteLine(strange.Any() ? string.Join(" ", strange) : "nothing");
    }
}
