// A task, std::async, calls itself for ever.
#include <future>
#include <iostream>

static long descend(volatile long depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

int main() {
    std::cout << std::async(std::launch::async, descend, 0).get() << '\n';
}
