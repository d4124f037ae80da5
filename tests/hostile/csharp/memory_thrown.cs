// Throws the out-of-memory exception itself, without having used any.
using System;

class Program
{
    static void Main()
    {
        throw new OutOfMemoryException();
    }
}
