// Takes and frees 128 MiB eight times: 1 GiB, never at once.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    for (int i = 0; i < 8; i++) {
        volatile char *block = malloc(128 << 20);
        for (int at = 0; at < 128 << 20; at += 4096) block[at] = 'x';
        free((char *)block);
    }
    puts("done");
    return 0;
}
