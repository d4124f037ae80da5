// Sends every signal to the supervisor and to all others, and asks .NET to end them.
using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern int kill(int process, int signal);

    static void Main()
    {
        int sent = 0;
        for (int signal = 1; signal <= 64; signal++)
        {
            if (kill(1, signal) == 0) sent++;
            if (kill(-1, signal) == 0) sent++;
        }
        try
        {
            Process.GetProcessById(1).Kill();
            sent++;
        }
        catch (System.ComponentModel.Win32Exception)
        {
        }
        Console.WriteLine(sent == 0 ? "refused" : $"{sent} SENT");
    }
}
