// Closes stdin, stdout and stderr, prints and ends: the stream is bad, and nobody asks it.
#include <iostream>
#include <unistd.h>

int main() {
    std::cout << "before" << std::endl;
    for (int descriptor : {0, 1, 2}) close(descriptor);
    std::cout << "after" << std::endl;
}
