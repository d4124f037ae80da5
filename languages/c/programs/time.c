// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// In C nothing stands between the loop and the processor: only the sandbox can end it.
#include <stdio.h>

int main(void) {
    puts("looping");
    fflush(stdout);
    volatile int forever = 1;
    while (forever) {
    }
}
