// Twenty threads burn CPU at once while the first one waits for them.
#include <pthread.h>

static void *burn(void *unused) {
    for (volatile int forever = 1; forever;) {
    }
    return unused;
}

int main(void) {
    pthread_t threads[20];

    for (int i = 0; i < 20; i++) pthread_create(&threads[i], NULL, burn, NULL);
    for (int i = 0; i < 20; i++) pthread_join(threads[i], NULL);
    return 0;
}
