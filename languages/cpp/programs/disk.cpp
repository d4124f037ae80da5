// Fills the work folder, 1 MiB at a time, until there is no space left.
// A C++ stream turns bad without a word; only errno still knows that it was ENOSPC.
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

int main() {
    std::ofstream file("big.dat", std::ios::binary);
    const std::string block(1 << 20, 'x');
    int count = 0;

    while (file.write(block.data(), block.size()).flush()) ++count;
    if (errno != ENOSPC) {
        std::perror("big.dat");
        return 1;
    }
    std::cout << "disk full after " << count << " MiB\n";
}
