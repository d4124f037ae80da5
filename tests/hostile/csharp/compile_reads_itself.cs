// Asks the compiler to sign the program with a key from its own stdin, where there is nothing.
[assembly: System.Reflection.AssemblyKeyFile("/dev/stdin")]

class Program
{
    static void Main()
    {
    }
}
