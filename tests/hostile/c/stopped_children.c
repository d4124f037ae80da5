// Leaves ten children that have stopped themselves.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 10; i++) {
        if (fork() == 0) raise(SIGSTOP);
    }
    usleep(50000);
    puts("gone");
    return 0;
}
