// Makes its pipe as large as it may, fills it in one call and ends at once: all of it must arrive.
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    static char block[900 << 10];

    memset(block, 'x', sizeof block);
    memcpy(block + sizeof block - 8, "the end\n", 8);
    fcntl(1, F_SETPIPE_SZ, 1 << 20);
    write(1, block, sizeof block);
    return 0;
}
