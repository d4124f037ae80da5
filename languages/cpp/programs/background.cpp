// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
#include <fstream>
#include <iostream>
#include <unistd.h>

int main() {
    if (fork() == 0) {
        setsid();
        execlp("sleep", "sleep", "300", nullptr);
        _exit(127);
    }
    std::ofstream("left.txt") << "left behind\n";
    std::ofstream("/tmp/left.txt") << "left behind\n";
    std::cout << "left behind\n";
}
