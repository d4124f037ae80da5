// Queues signals to itself until it is refused.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    sigset_t all;
    union sigval value = {0};
    int count = 0;

    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    while (count < 10000000 && sigqueue(getpid(), SIGRTMIN, value) == 0) count++;
    puts(count < 10000000 ? "refused" : "NEVER REFUSED");
    return 0;
}
