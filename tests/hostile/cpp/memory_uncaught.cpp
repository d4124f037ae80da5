// Asks for 64 TiB at once: nobody catches the std::bad_alloc.
#include <cstddef>

int main() {
    volatile std::size_t size = std::size_t{1} << 46;
    char* volatile block = new char[size];
    return block == nullptr;
}
