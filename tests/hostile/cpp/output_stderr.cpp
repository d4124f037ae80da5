// Prints to stderr for ever.
#include <iostream>

int main() {
    while (true) std::cerr << "complaint\n";
}
