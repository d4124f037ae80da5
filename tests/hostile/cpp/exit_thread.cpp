// A second thread ends the process while the first one waits.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    std::thread([] { std::exit(3); }).detach();
    while (true) pause();
}
