// Spins with the lowest priority that there is.
#define _GNU_SOURCE
#include <sched.h>
#include <stddef.h>

int main(void) {
    struct sched_param none = {0};

    sched_setscheduler(0, SCHED_IDLE, &none);
    for (volatile int forever = 1; forever;) {
    }
}
