// Wants files that nobody can delete or change any more.
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/ioctl.h>

int main(void) {
    int file = open("file", O_RDWR | O_CREAT, 0600), flags[] = {FS_IMMUTABLE_FL, FS_APPEND_FL}, set = 0;

    for (int i = 0; i < 2; i++) set += ioctl(file, FS_IOC_SETFLAGS, &flags[i]) == 0;
    puts(set ? "SET" : "refused");
    return 0;
}
