// Uses 192 MiB of the 256 MiB that it may.
#include <iostream>
#include <vector>

int main() {
    std::vector<char> block(192 << 20, 'x');
    std::cout << (block[block.size() / 2] == 'x' ? "fits" : "LOST") << '\n';
}
