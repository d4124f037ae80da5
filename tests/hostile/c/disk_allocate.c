// Asks for a file that is larger than the disk, at once.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int main(void) {
    int file = open("large", O_WRONLY | O_CREAT, 0600);

    puts(posix_fallocate(file, 0, 65 << 20) == ENOSPC ? "refused" : "GOT IT");
    return 0;
}
