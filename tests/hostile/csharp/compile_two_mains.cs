// Two classes to start: the compiler does not choose.
class First
{
    static void Main()
    {
    }
}

class Second
{
    static void Main()
    {
    }
}
