// Two processes send each other signals without a pause.
#include <signal.h>
#include <sys/types.h>
#include <unistd.h>

static void nothing(int number) {
    (void)number;
}

int main(void) {
    signal(SIGUSR1, nothing);
    int child = fork(), other = child ? child : getppid();
    for (;;) kill(other, SIGUSR1);
}
