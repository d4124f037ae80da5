// Twenty threads burn CPU at once while the first one waits for them.
#include <bits/stdc++.h>

int main() {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([] {
            for (volatile bool forever = true; forever;) {
            }
        });
}
