// A second thread calls itself for ever.
#include <pthread.h>

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

static void *work(void *unused) {
    descend(0);
    return unused;
}

int main(void) {
    pthread_t worker;

    pthread_create(&worker, NULL, work, NULL);
    pthread_join(worker, NULL);
    return 0;
}
