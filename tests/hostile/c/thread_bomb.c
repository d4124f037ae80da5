// Starts threads that only wait, until one is refused, and gives up.
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void *rest(void *unused) {
    pause();
    return unused;
}

int main(void) {
    pthread_t thread;

    for (int count = 0; count < 1000; count++) {
        if (pthread_create(&thread, NULL, rest, NULL) != 0) {
            fprintf(stderr, "no thread after %d\n", count);
            return 1;
        }
    }
    return 0;
}
