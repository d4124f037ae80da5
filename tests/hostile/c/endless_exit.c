// Ends, but what is registered for its end never returns.
#include <stdlib.h>
#include <unistd.h>

static void stay(void) {
    for (;;) pause();
}

int main(void) {
    atexit(stay);
    return 0;
}
