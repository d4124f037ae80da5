// Calls itself for ever: .NET reports the full stack and aborts, nothing can catch it.
class Program
{
    static int Deeper(int depth)
    {
        return Deeper(depth + 1) + 1;
    }

    static void Main()
    {
        try
        {
            Deeper(0);
        }
        catch
        {
        }
    }
}
