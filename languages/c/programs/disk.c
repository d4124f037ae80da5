// Fills the work folder, 1 MiB at a time, until there is no space left.
// In C write() returns -1 with errno ENOSPC, and the program may go on.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define MIB (1 << 20)

int main(void) {
    static char block[MIB];
    long total = 0, written;
    int file = open("big.dat", O_WRONLY | O_CREAT, 0644);

    while ((written = write(file, block, MIB)) > 0) total += written;
    if (errno != ENOSPC) {
        perror("big.dat");
        return 1;
    }
    printf("disk full after %ld MiB\n", total / MIB);
    return 0;
}
