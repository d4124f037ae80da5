// Makes a file of 1024 TiB with nothing in it, which takes no space, and then wants the space.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int file = open("sparse", O_WRONLY | O_CREAT, 0600);

    puts(ftruncate(file, 1L << 50) == 0 ? "made" : "not made");
    puts(posix_fallocate(file, 0, 1L << 50) == ENOSPC ? "space refused" : "SPACE");
    return 0;
}
