// Uses 192 MiB of the 256 MiB that it may.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    volatile char *block = malloc(192 << 20);

    for (int at = 0; at < 192 << 20; at += 4096) block[at] = 'x';
    puts("fits");
    return 0;
}
