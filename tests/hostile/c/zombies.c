// Leaves fifty children that have ended and were never waited for.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 50; i++) {
        if (fork() == 0) _exit(0);
    }
    usleep(100000);
    puts("gone");
    return 0;
}
