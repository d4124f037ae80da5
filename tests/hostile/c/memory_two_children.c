// Two children take 180 MiB each: one of them fits, and the kernel kills one.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 2; i++) {
        if (fork() == 0) {
            volatile char *block = malloc(180 << 20);
            for (int at = 0; at < 180 << 20; at += 4096) block[at] = 'x';
            pause();
        }
    }
    wait(NULL);
    puts("parent survived");
    return 0;
}
