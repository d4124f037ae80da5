// Forgets a semicolon on line 4: the compiler reports it, and nothing is run.
#include <iostream>
int main() {
    std::cout << "never printed\n"
    return 0;
}
