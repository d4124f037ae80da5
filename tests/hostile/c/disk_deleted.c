// Fills the disk by a file that has no name any more.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 20];
    int file = open("nameless", O_WRONLY | O_CREAT, 0600), count = 0;

    unlink("nameless");
    while (write(file, block, sizeof block) > 0) count++;
    if (errno != ENOSPC) return 1;
    printf("full after %d MiB\n", count);
    return 0;
}
