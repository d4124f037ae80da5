// Ends at once and leaves children that print for ever.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 3; i++) {
        if (fork() == 0) {
            usleep(1000);
            for (;;) puts("still here");
        }
    }
    return 0;
}
