// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// C++ streams do not tell: std::cout would only turn bad, and the loop would go on.
#include <iostream>

int main() {
    while (true) std::cout << "All work and no play makes Jack a dull boy.\n";
}
