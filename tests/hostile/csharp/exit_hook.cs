// Has its own handler for exceptions that nobody catches, which ends the program as a success.
using System;

class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (sender, failure) => Environment.Exit(0);
        throw new Exception("never seen");
    }
}
