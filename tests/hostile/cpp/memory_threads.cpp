// Eight threads take 64 MiB each and keep them.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([] {
            std::vector<char> block(64 << 20, 'x');
            while (block[1 << 20] == 'x') pause();
        });
}
