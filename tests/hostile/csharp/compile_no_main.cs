// Nothing to start: its Main is not static.
class Program
{
    void Main()
    {
    }
}
