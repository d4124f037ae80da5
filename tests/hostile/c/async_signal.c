// Asks the kernel to send the supervisor a signal whenever its own output can be written.
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int signals[] = {SIGKILL, SIGTERM, SIGIO, SIGSTOP};

    for (int i = 0; i < 4; i++) {
        fcntl(1, F_SETOWN, 1);
        fcntl(1, F_SETSIG, signals[i]);
        fcntl(1, F_SETFL, fcntl(1, F_GETFL) | O_ASYNC);
        puts("ping");
        usleep(50000);
    }
    return 0;
}
