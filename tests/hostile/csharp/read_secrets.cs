// Reads what only root may: shadow, the control folder, the supervisor's memory and environment.
using System;
using System.Collections.Generic;
using System.IO;

class Program
{
    static void Main()
    {
        var read = new List<string>();
        foreach (string path in new[] { "/etc/shadow", "/root", "/run/code-runner", "/run/code-runner/key", "/proc/1/mem",
            "/proc/1/environ", "/proc/1/maps", "/proc/1/root/etc", "/proc/1/fd", "/proc/1/fd/0", "/proc/kcore" })
        {
            try
            {
                if (Directory.Exists(path)) Directory.GetFileSystemEntries(path);
                else File.OpenRead(path).Close();
                read.Add(path);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
            }
        }
        Console.WriteLine(read.Count == 0 ? "refused" : string.Join(" ", read));
    }
}
