// Prints one line and ends with status 0.
#include <iostream>

int main() {
    std::cout << "Hello, world!\n";
}
