// A thread of the standard library calls itself for ever, with an object in each frame.
#include <iostream>
#include <string>
#include <thread>

static std::size_t descend(std::string name) {
    return name.size() + descend(name);
}

int main() {
    std::thread worker([] { std::cout << descend("plum") << '\n'; });
    worker.join();
}
