// Becomes root, or another user, or another group.
using System;
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern int setuid(int user);
    [DllImport("libc.so.6")] static extern int seteuid(int user);
    [DllImport("libc.so.6")] static extern int setgid(int group);

    static void Main()
    {
        int got = 0;
        foreach (int number in new[] { 0, 1, 65533 })
        {
            if (setuid(number) == 0 || seteuid(number) == 0 || setgid(number) == 0) got++;
        }
        Console.WriteLine(got == 0 ? "refused" : "DONE");
    }
}
