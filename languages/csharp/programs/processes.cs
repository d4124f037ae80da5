// Starts children that only wait, until the kernel refuses one more.
// .NET throws the refusal as a Win32Exception, as if it were still at home on Windows.
using System;
using System.ComponentModel;
using System.Diagnostics;

class Program
{
    static void Main()
    {
        int count = 0;
        try
        {
            for (; count < 1000; count++) Process.Start("sleep", "60");
            Console.WriteLine("never refused");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("refused after " + count);
        }
    }
}
