// Makes its pipe larger than the output limit, fills it in one call and ends at once.
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    static char block[512 << 10];

    memset(block, 'x', sizeof block);
    fcntl(1, F_SETPIPE_SZ, sizeof block);
    write(1, block, sizeof block);
    return 0;
}
