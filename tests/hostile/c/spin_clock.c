// Asks the kernel for the time again and again, for ever.
#include <time.h>

int main(void) {
    struct timespec now;

    for (;;) clock_gettime(CLOCK_MONOTONIC, &now);
}
