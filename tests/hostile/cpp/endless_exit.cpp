// Ends, but the destructor of a global object never returns.
#include <unistd.h>

struct Stays {
    ~Stays() {
        while (true) pause();
    }
} stays;

int main() {}
