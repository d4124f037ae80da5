// Makes as many watchers of files as its user may have: their number is the whole machine's.
#include <stdio.h>
#include <sys/inotify.h>

int main(void) {
    int count = 0;

    while (count < 1000 && inotify_init() >= 0) count++;
    printf("refused after %d\n", count);
    return 0;
}
