// Destroys a thread that was neither joined nor detached.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    std::thread stays(pause);
}
