// A thread joins itself: the library sees it and throws.
#include <bits/stdc++.h>

int main() {
    std::thread self;
    std::atomic<bool> made = false;
    self = std::thread([&] {
        made.wait(false);
        self.join();
    });
    made = true;
    made.notify_one();
    while (true) std::this_thread::yield();
}
