// Ends although a detached thread of it never does.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    std::thread(pause).detach();
    std::cout << "bye\n";
}
