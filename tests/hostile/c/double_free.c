// Frees a block twice: the C library sees it and aborts.
#include <stdlib.h>

int main(void) {
    char *volatile block = malloc(100), *volatile same = block;

    free(block);
    free(same);
    return 0;
}
