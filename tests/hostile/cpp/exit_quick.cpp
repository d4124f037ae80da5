// Ends by quick_exit(): no destructor is called, nothing is flushed that was not.
#include <cstdlib>
#include <iostream>

struct Talks {
    ~Talks() { std::cout << "DESTROYED\n"; }
} talks;

int main() {
    std::cout << "bye\n";
    std::quick_exit(4);
}
