// A second thread ends the process while the first one waits.
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

static void *end(void *unused) {
    exit(3);
    return unused;
}

int main(void) {
    pthread_t thread;

    pthread_create(&thread, NULL, end, NULL);
    for (;;) pause();
}
