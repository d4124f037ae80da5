// Burns CPU in two processes at once: the CPU clock runs out long before the wall clock.
// In C a fork() is enough: each of the two gets a core, and their CPU times add up.
#include <unistd.h>

int main(void) {
    fork();
    volatile int forever = 1;
    while (forever) {
    }
}
