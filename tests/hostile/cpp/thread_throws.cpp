// An exception leaves a thread: it ends the process although main() would catch it.
#include <bits/stdc++.h>

int main() {
    try {
        std::thread([] { throw std::runtime_error("no price for plum"); }).join();
    } catch (...) {
        std::cout << "CAUGHT\n";
    }
}
