// Asks for an array longer than arrays can be, and dies of the exception although no memory was wanting.
using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(new long[int.MaxValue].Length);
    }
}
