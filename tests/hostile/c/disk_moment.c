// Fills a disk at once, is told so, and empties it again before anybody looks.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int file = open("/tmp/large", O_WRONLY | O_CREAT, 0600), other = open("/tmp/more", O_WRONLY | O_CREAT, 0600);
    int reason = posix_fallocate(file, 0, 64 << 20);

    if (write(other, "x", 1) < 0) reason = errno;
    ftruncate(file, 0);
    errno = reason;
    perror("more");
    return 0;
}
