// A byte order mark before the source.
class Program
{
    static void Main() => System.Console.WriteLine("fine");
}
