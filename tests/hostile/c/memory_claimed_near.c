// Uses nine tenths of what it may, then is refused 64 TiB: C's words for it could be about anything, and prove nothing.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    volatile size_t size = (size_t)1 << 46;
    volatile char *block = malloc(230 << 20);

    for (int at = 0; at < 230 << 20; at += 4096) block[at] = 'x';
    if (malloc(size) == NULL) perror("malloc");
    return 1;
}
