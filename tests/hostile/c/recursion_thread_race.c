// Fifty threads with stacks of a megabyte overflow them at once.
#include <pthread.h>

enum { THREADS = 50 };

static pthread_barrier_t all_there;

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

static void *work(void *unused) {
    pthread_barrier_wait(&all_there);
    descend(0);
    return unused;
}

int main(void) {
    pthread_t workers[THREADS];
    pthread_attr_t small;

    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 1 << 20);
    pthread_barrier_init(&all_there, NULL, THREADS);
    for (int i = 0; i < THREADS; i++) pthread_create(&workers[i], &small, work, NULL);
    for (int i = 0; i < THREADS; i++) pthread_join(workers[i], NULL);
    return 0;
}
