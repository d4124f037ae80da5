// Asks for 64 TiB at once, catches the std::bad_alloc and goes on.
#include <iostream>
#include <new>
#include <vector>

int main() {
    try {
        std::vector<char> block(std::size_t{1} << 46);
        std::cout << "GOT " << block.size() << '\n';
    } catch (const std::bad_alloc&) {
        std::cout << "caught\n";
    }
}
