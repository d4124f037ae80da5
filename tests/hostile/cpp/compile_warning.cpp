// Has a variable that is not used, of which the compiler warns.
#include <iostream>

int main() {
    int unused;
    std::cout << "warned\n";
}
