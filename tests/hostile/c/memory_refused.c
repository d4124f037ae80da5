// Asks for 64 TiB at once: malloc returns NULL, and it gives up.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    volatile size_t size = (size_t)1 << 46;
    char *block = malloc(size);

    if (block == NULL) {
        perror("malloc");
        return 1;
    }
    free(block);
    return 0;
}
