// Forgets a semicolon on line 4: the compiler reports it, and nothing is run.
class Program {
    static void Main() {
        System.Console.WriteLine("never printed")
    }
}
