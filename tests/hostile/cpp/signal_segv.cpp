// Follows a pointer to nowhere.
#include <cstdint>

int main() {
    volatile std::uintptr_t nowhere = 64;
    return *reinterpret_cast<volatile int*>(nowhere);
}
