// Calls itself for ever, until the stack is full.
#include <iostream>

int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

int main() {
    std::cout << descend(0) << '\n';
}
