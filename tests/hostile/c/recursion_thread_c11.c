// A thread of C11 calls itself for ever, after one that ended with a number.
#include <stdio.h>
#include <threads.h>

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

static int work(void *deep) {
    return deep ? descend(0) : -7;
}

int main(void) {
    thrd_t worker;
    int result = 0;

    thrd_create(&worker, work, NULL);
    thrd_join(worker, &result);
    printf("%d\n", result);
    fflush(stdout);
    thrd_create(&worker, work, &worker);
    thrd_join(worker, &result);
    return 0;
}
