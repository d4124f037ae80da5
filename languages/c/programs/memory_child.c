// A child process grows until the kernel kills it; the parent only waits, and lives on.
// In C that is fork() and wait(): the limit holds for both, the kernel kills the bigger one.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MIB (1 << 20)

int main(void) {
    if (fork() == 0) {
        char *volatile block;
        while ((block = malloc(MIB)) != NULL) memset(block, 'x', MIB);
        return 1;
    }
    wait(NULL);
    puts("parent survived");
    return 0;
}
