// Throws before main(): a global object cannot be made.
#include <stdexcept>
#include <string>

struct Broken {
    Broken() { throw std::runtime_error("no price for plum"); }
} broken;

int main() {
    return 0;
}
