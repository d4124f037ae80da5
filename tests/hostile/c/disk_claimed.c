// Fills most of the disk, and says that it is full, which it is not.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    if (posix_fallocate(open("large", O_WRONLY | O_CREAT, 0600), 0, 60 << 20) != 0) return 1;
    usleep(50000);
    fprintf(stderr, "large: %s\n", strerror(ENOSPC));
    return 0;
}
