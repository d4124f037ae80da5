// A child process grows until the kernel kills it; the parent only waits, and lives on.
// In C++ that is fork() and wait(): the limit holds for both, the kernel kills the bigger one.
#include <iostream>
#include <string>
#include <vector>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    if (fork() == 0) {
        std::vector<std::string> blocks;
        while (true) blocks.emplace_back(1 << 20, 'x');
    }
    wait(nullptr);
    std::cout << "parent survived\n";
}
