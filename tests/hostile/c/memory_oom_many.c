// Forty small children, none of them spared less than the supervisor: it may be the largest process there is.
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    volatile char *block;
    int order = open("/proc/self/oom_score_adj", O_WRONLY);

    write(order, "0", 1);
    for (int i = 0; i < 40; i++) {
        if (fork() == 0) {
            block = malloc(1 << 20);
            for (int at = 0; at < 1 << 20; at += 4096) block[at] = 'x';
            pause();
        }
    }
    while (wait(NULL) > 0) {
    }
    return 0;
}
