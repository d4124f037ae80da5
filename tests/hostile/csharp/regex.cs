// A regular expression that backtracks for ever.
using System.Text.RegularExpressions;

class Program
{
    static void Main()
    {
        Regex.IsMatch(new string('a', 64) + "b", "^(a+)+$");
    }
}
