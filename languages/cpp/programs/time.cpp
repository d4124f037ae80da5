// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// In C++ "volatile" keeps the loop: one without any effect may be optimised away.
#include <iostream>

int main() {
    std::cout << "looping" << std::endl;
    volatile bool forever = true;
    while (forever) {
    }
}
