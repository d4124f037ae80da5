// A destructor throws while another exception is under way.
#include <stdexcept>

struct Throws {
    ~Throws() noexcept(false) { throw std::runtime_error("second"); }
};

int main() {
    try {
        Throws throws;
        throw std::runtime_error("first");
    } catch (...) {
        return 0;
    }
}
