// Asks the compiler to sign the program with a key from a file of root's.
[assembly: System.Reflection.AssemblyKeyFile("/etc/shadow")]

class Program
{
    static void Main()
    {
    }
}
