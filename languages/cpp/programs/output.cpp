// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// C++ writes faster than anybody could read: the limit is reached within milliseconds.
#include <iostream>

int main() {
    while (true) std::cout << "All work and no play makes Jack a dull boy.\n";
}
