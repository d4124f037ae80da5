// Catches its own crash and ends with a status.
#include <csignal>
#include <cstdlib>

int main() {
    std::signal(SIGSEGV, [](int) { std::_Exit(5); });
    return *reinterpret_cast<volatile int*>(8);
}
