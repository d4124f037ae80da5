// Fills pipes and pairs of sockets until there is no descriptor left: what is in them is the kernel's memory.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    static char block[65536];
    int ends[2], count = 0;

    while ((count % 2 ? pipe2(ends, O_NONBLOCK) : socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends)) == 0) {
        while (write(ends[1], block, sizeof block) > 0) {
        }
        count++;
    }
    printf("full after %d\n", count);
    return 0;
}
