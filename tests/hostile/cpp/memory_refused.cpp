// Asks for 64 TiB at once, says what it was told and gives up.
#include <cstddef>
#include <iostream>
#include <new>

int main() {
    volatile std::size_t size = std::size_t{1} << 46;
    try {
        char* volatile block = new char[size];
        return block == nullptr;
    } catch (const std::bad_alloc& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
