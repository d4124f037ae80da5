// Reads the clock for ever.
#include <chrono>

int main() {
    while (std::chrono::steady_clock::now().time_since_epoch().count() != 0) {
    }
}
