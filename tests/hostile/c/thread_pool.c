// Four workers take numbers from a common counter and add them up.
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_int next, sum;

static void *work(void *unused) {
    for (int number; (number = next++) < 100;) sum += number;
    return unused;
}

int main(void) {
    pthread_t workers[4];

    for (int i = 0; i < 4; i++) pthread_create(&workers[i], NULL, work, NULL);
    for (int i = 0; i < 4; i++) pthread_join(workers[i], NULL);
    printf("%d\n", sum);
    return 0;
}
