// Takes memory, 1 MiB at a time, until the kernel kills it: malloc never returns NULL here.
// In C malloc gets promises; the kernel keeps them page by page, and kills where it cannot.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MIB (1 << 20)

int main(void) {
    char *volatile block;

    while ((block = malloc(MIB)) != NULL) {
        memset(block, 'x', MIB);
        usleep(3000);
    }
    return 1;
}
