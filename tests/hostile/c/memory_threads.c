// Eight threads take 64 MiB each and keep them: together that is twice the limit.
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

static void *take(void *unused) {
    volatile char *block = malloc(64 << 20);
    for (int at = 0; at < 64 << 20; at += 4096) block[at] = 'x';
    pause();
    return unused;
}

int main(void) {
    pthread_t threads[8];

    for (int i = 0; i < 8; i++) pthread_create(&threads[i], NULL, take, NULL);
    for (int i = 0; i < 8; i++) pthread_join(threads[i], NULL);
    return 0;
}
