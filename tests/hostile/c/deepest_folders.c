// Folders with long names, each in the one before, until there is no entry left.
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char name[256] = "";
    int count = 0;

    memset(name, 'd', 255);
    while (mkdir(name, 0700) == 0 && chdir(name) == 0) count++;
    printf("full after %d\n", count);
    return 0;
}
