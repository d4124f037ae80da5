// Waits in an async Main for a task that nobody completes.
using System.Threading.Tasks;

class Program
{
    static async Task<int> Main() => await new TaskCompletionSource<int>().Task;
}
