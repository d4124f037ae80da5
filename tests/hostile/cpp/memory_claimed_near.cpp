// Uses nine tenths of what it may, then is refused 64 TiB.
#include <iostream>
#include <new>
#include <string>
#include <vector>

int main() {
    std::string block(230 << 20, 'x');
    try {
        std::vector<char> more(std::size_t{1} << 46);
    } catch (const std::bad_alloc& error) {
        std::cerr << error.what() << '\n';
        return block[1] == 'x';
    }
}
