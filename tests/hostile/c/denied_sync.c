// Has the host write back its disks, again and again if it likes.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && errno == EPERM ? "refused" : "went through")

int main(void) {
    int root = open("/etc/passwd", O_RDONLY);
    TRY("sync", syscall(SYS_sync));
    TRY("syncfs", syscall(SYS_syncfs, root));
    TRY("sync_file_range", syscall(SYS_sync_file_range, root, 0, 0, 2));
}
