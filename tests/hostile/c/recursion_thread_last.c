// The last of 1,000 threads that are there at once calls itself for ever.
#include <pthread.h>
#include <stdio.h>

enum { THREADS = 1000 };

static pthread_barrier_t all_there;

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

static void *work(void *is_last) {
    pthread_barrier_wait(&all_there);
    if (is_last) descend(0);
    pthread_barrier_wait(&all_there);
    return NULL;
}

int main(void) {
    pthread_t workers[THREADS];
    pthread_attr_t small;

    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 1 << 20);
    pthread_barrier_init(&all_there, NULL, THREADS);
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&workers[i], &small, work, i == THREADS - 1 ? &all_there : NULL)) {
            printf("only %d threads\n", i);
            return 1;
        }
    }
    for (int i = 0; i < THREADS; i++) pthread_join(workers[i], NULL);
    return 0;
}
