// Computes for ever at compile time: the compiler has a limit of its own.
constexpr int forever() {
    while (true) {
    }
    return 0;
}

constexpr int never = forever();

int main() {}
