// Prints a line and kills itself.
#include <csignal>
#include <iostream>

int main() {
    std::cout << "kept\n";
    std::raise(SIGKILL);
}
