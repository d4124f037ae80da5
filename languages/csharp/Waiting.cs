using System;
using System.IO;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.Win32.SafeHandles;

/// <summary>
/// Makes csc wait: .NET calls this in csc's own process, before csc's Main, because the compile script names it in
/// DOTNET_STARTUP_HOOKS. It compiles something else, so that the compiler's code is loaded and translated, says "ready" on
/// descriptor 3, and waits for the words of the command line on stdin, each with a NUL after it. With them it calls Main,
/// as .NET would have, and ends: there is one job for one compiler.
/// </summary>
internal class StartupHook
{
    private const int WarmUps = 20;
    /// <summary>A method that was called often is translated again, in the background, once the rest is quiet for 100 ms.</summary>
    private const int QuietMs = 150;

    public static void Initialize()
    {
        var main = (Func<string[], int>)Assembly.GetEntryAssembly().EntryPoint.CreateDelegate(typeof(Func<string[], int>));
        // What the script gives csc, but for the last word, which made it wait; the first is csc itself.
        var given = Environment.GetCommandLineArgs();
        var options = new string[given.Length - 2];
        Array.Copy(given, 1, options, 0, options.Length);

        var console = Console.Out;
        Console.SetOut(TextWriter.Null);
        for (int i = 0; i < WarmUps; i++)
        {
            if (main(With(options, "-out:/tmp/warm.dll", "/opt/code-runner/starter.cs")) != 0) Environment.Exit(1);
            if (i % 5 == 4) Thread.Sleep(QuietMs);
        }
        Console.SetOut(console);
        GC.Collect();

        // It stays open: its end would mean that this process has ended.
        using (var told = new FileStream(new SafeFileHandle((IntPtr)3, ownsHandle: false), FileAccess.Write))
        {
            told.Write(Encoding.ASCII.GetBytes("ready\n"));
        }
        using var read = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        var words = read.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Environment.Exit(words.Length == 0 ? 1 : main(With(options, words)));
    }

    private static string[] With(string[] options, params string[] words)
    {
        var all = new string[options.Length + words.Length];
        options.CopyTo(all, 0);
        words.CopyTo(all, options.Length);
        return all;
    }
}
