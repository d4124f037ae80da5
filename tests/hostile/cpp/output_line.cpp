// Prints one line without an end.
#include <iostream>

int main() {
    while (true) std::cout << 'x';
}
