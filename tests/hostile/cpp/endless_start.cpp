// Never gets to main(): the constructor of a global object does not return.
#include <unistd.h>

struct Stays {
    Stays() {
        while (true) pause();
    }
} stays;

int main() {}
