// Lengthens a string until it dies, in small steps.
using System.Text;

class Program
{
    static void Main()
    {
        var text = new StringBuilder();
        while (true) text.Append('x', 1000);
    }
}
