// Forgets a value on line 4: the compiler reports it, and nothing is run.
class Program {
    static void Main() {
        int answer = ;
        System.Console.WriteLine("never printed");
    }
}
