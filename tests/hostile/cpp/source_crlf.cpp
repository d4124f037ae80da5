// A source whose lines end with CR LF.
#include <iostream>

int main() {
    std::cout << "fi" \
                 "ne\n";
}
