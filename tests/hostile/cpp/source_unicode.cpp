// Names in other scripts.
#include <iostream>

namespace größe {
struct 数 {
    const char* αριθμός = "fine\n";
};
} // namespace größe

int main() {
    std::cout << größe::数{}.αριθμός;
}
