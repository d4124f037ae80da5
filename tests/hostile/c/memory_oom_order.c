// Tells the kernel to spare it when memory runs out, then grows.
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    volatile char *block;
    int order = open("/proc/self/oom_score_adj", O_WRONLY);

    if (write(order, "-1000", 5) < 0) write(order, "0", 1);
    while ((block = malloc(1 << 20)) != NULL) {
        for (int at = 0; at < 1 << 20; at += 4096) block[at] = 'x';
    }
    return 1;
}
