// Prints a dot every tenth of a second, for ever.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (;;) {
        putchar('.');
        fflush(stdout);
        usleep(100000);
    }
}
