// Each call has five candidates, and the compiler looks into the lambda once for each: twelve in each other are 5**12.
using System;

class Program
{
    static string F(Func<int, string> f, string s) => s;
    static string F(Func<long, string> f, string s) => s;
    static string F(Func<short, string> f, string s) => s;
    static string F(Func<byte, string> f, string s) => s;
    static string F(Func<char, string> f, string s) => s;

    static void Main()
    {
        F(a => F(b => F(c => F(d => F(e => F(f => F(g => F(h => F(i => F(j => F(k => F(l =>
            (a * b * c * d * e * f * g * h * i * j * k * l).Plum(),
            ""), ""), ""), ""), ""), ""), ""), ""), ""), ""), ""), "");
    }
}
