// Throws and catches for ever: each catch throws the next one.
#include <stdexcept>

int main() {
    while (true) {
        try {
            throw std::runtime_error("again");
        } catch (const std::exception&) {
        }
    }
}
