// Four tasks add up a quarter of the numbers each.
#include <bits/stdc++.h>

int main() {
    std::vector<std::future<int>> parts;
    for (int part = 0; part < 4; ++part)
        parts.push_back(std::async(std::launch::async, [part] {
            int sum = 0;
            for (int number = part; number < 100; number += 4) sum += number;
            return sum;
        }));
    int sum = 0;
    for (auto& part : parts) sum += part.get();
    std::cout << sum << '\n';
}
