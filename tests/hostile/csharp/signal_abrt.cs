// Aborts by the C library.
using System.Runtime.InteropServices;

class Program
{
    [DllImport("libc.so.6")] static extern void abort();

    static void Main()
    {
        abort();
    }
}
