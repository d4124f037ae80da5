// A timer interrupts it every ten microseconds, for ever.
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

static void ring(int number) {
    (void)number;
}

int main(void) {
    struct itimerval often = {{0, 10}, {0, 10}};

    signal(SIGALRM, ring);
    setitimer(ITIMER_REAL, &often, NULL);
    for (;;) pause();
}
