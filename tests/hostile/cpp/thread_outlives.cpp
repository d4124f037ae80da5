// Comes to its end, but a thread that it has to wait for does not.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    std::jthread stays(pause);
    std::cout << "bye\n";
}
