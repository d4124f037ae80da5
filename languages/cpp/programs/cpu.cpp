// Burns CPU in two threads at once: the CPU clock runs out long before the wall clock.
// In C++ a std::thread is a thread of the kernel's: each gets a core, and their times add up.
#include <thread>

void burn() {
    volatile bool forever = true;
    while (forever) {
    }
}

int main() {
    std::thread other(burn);
    burn();
}
