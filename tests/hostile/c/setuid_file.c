// Makes a program that runs as its owner, gives it to root, and makes a device.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

int main(void) {
    open("program", O_WRONLY | O_CREAT, 0755);
    puts(chmod("program", 06755) == 0 ? "set" : "not set");
    puts(chown("program", 0, 0) == 0 || chown("program", 0, -1) == 0 ? "GIVEN" : "owner refused");
    puts(mknod("disk", S_IFBLK | 0600, makedev(254, 0)) == 0 ? "MADE" : "disk refused");
    puts(mknod("memory", S_IFCHR | 0600, makedev(1, 1)) == 0 ? "MADE" : "memory refused");
    return 0;
}
