// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// .NET has no setuid(), so it borrows two calls from C; the file throws an exception.
using System;
using System.IO;
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc")] static extern int setuid(uint uid);
    [DllImport("libc")] static extern int kill(int pid, int signal);

    static bool Write(string path)
    {
        try { return File.Create(path) != null; }
        catch (SystemException) { return false; }
    }

    static bool Attempt(string what, bool done)
    {
        Console.WriteLine(what + ": " + (done ? "DONE" : "refused"));
        return done;
    }

    static int Main()
    {
        bool done = Attempt("become root", setuid(0) == 0);
        done |= Attempt("write /etc", Write("/etc/code-runner-was-here"));
        done |= Attempt("kill the supervisor", kill(1, 9) == 0);
        return done ? 1 : 0;
    }
}
