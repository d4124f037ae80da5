// Lines that end with CR LF: in a verbatim text they stay.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(@"fi
ne".Replace("\r\n", ""));
    }
}
