// Writes one line to stdout and one to stderr, then ends with status 7.
#include <iostream>

int main() {
    std::cout << "to stdout\n";
    std::cerr << "to stderr\n";
    return 7;
}
