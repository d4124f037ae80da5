// Shared memory files count as memory.
using System.IO;

class Program
{
    static void Main()
    {
        var file = new FileStream("/dev/shm/large", FileMode.Create);
        byte[] block = new byte[1 << 20];
        while (true) file.Write(block);
    }
}
