// Ignores and blocks every signal that can be, then waits.
#include <signal.h>
#include <unistd.h>

int main(void) {
    sigset_t all;

    for (int number = 1; number < NSIG; number++) signal(number, SIG_IGN);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    for (;;) pause();
}
