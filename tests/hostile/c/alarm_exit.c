// Ends with status 1 in the handler of its own alarm, before any clock of the sandbox.
#include <signal.h>
#include <unistd.h>

static void ring(int number) {
    _exit(number == SIGALRM ? 1 : 2);
}

int main(void) {
    signal(SIGALRM, ring);
    alarm(1);
    for (;;) pause();
}
