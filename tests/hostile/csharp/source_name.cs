// Names of the language's own words, and a class with the name of its Main's namespace.
namespace @class.@namespace
{
    class @static
    {
        static string @string = "fine";

        static void Main(string[] @params) => System.Console.WriteLine(@string);
    }
}
