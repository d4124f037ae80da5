// A shared pointer to itself: objects that are never freed, until it dies.
#include <memory>
#include <string>

struct Ring {
    std::shared_ptr<Ring> self;
    std::string block = std::string(1 << 16, 'x');
};

int main() {
    while (true) {
        auto ring = std::make_shared<Ring>();
        ring->self = ring;
    }
}
