// Grows a vector, 1 MiB at a time, until the kernel kills it: no std::bad_alloc, just SIGKILL.
// In C++ new gets promises from the kernel, which keeps them page by page, and kills in the end.
#include <chrono>
#include <string>
#include <thread>
#include <vector>

int main() {
    std::vector<std::string> blocks;
    while (true) {
        blocks.emplace_back(1 << 20, 'x');
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
}
