// Waits for a future that nobody keeps.
#include <bits/stdc++.h>

int main() {
    std::promise<int> promise;
    return promise.get_future().get();
}
