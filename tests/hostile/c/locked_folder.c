// A folder that nobody may enter, with a file and another such folder in it.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int main(void) {
    mkdir("locked", 0700);
    mkdir("locked/inner", 0700);
    open("locked/inner/file", O_WRONLY | O_CREAT, 0);
    chmod("locked/inner", 0);
    chmod("locked", 0);
    puts("left");
    return 0;
}
