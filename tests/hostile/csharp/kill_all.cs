// Kills everything that it may, itself too: a signal to -1 spares only its sender.
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern int kill(int process, int signal);
    [DllImport("libc.so.6")] static extern int getpid();

    static void Main()
    {
        kill(-1, 9);
        kill(getpid(), 9);
    }
}
