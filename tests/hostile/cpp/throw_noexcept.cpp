// An exception leaves a function that has promised to throw none.
#include <stdexcept>

void promise(bool keep) noexcept {
    if (!keep) throw std::runtime_error("broken promise");
}

int main(int argc, char**) {
    try {
        promise(argc == 0);
    } catch (...) {
        return 0;
    }
}
