// Throws std::bad_alloc by itself, and has used no memory.
#include <iostream>
#include <new>

int main() {
    try {
        throw std::bad_alloc();
    } catch (const std::exception& error) {
        std::cerr << "terminate called after throwing an instance of '" << error.what() << "'\n";
        return 1;
    }
}
