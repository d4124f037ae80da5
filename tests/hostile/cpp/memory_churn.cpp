// Takes and frees 64 MiB sixteen times: 1 GiB, never at once.
#include <iostream>
#include <numeric>
#include <vector>

int main() {
    long sum = 0;
    for (int i = 0; i < 16; ++i) {
        std::vector<int> block(16 << 20, i);
        sum += std::accumulate(block.begin(), block.end(), 0L);
    }
    std::cout << (sum == 120L << 24 ? "done" : "WRONG") << '\n';
}
