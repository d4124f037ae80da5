// Makes empty files until there is no entry left.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    char name[16];
    int count = 0;

    for (;; count++) {
        sprintf(name, "%d", count);
        int file = open(name, O_WRONLY | O_CREAT, 0600);
        if (file < 0) break;
        close(file);
    }
    if (errno != ENOSPC) return 1;
    printf("full after %d\n", count);
    return 0;
}
