// A thread catches its full stack itself, on another one.
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static char other[1 << 16];

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

static void caught(int number) {
    _exit(number == SIGSEGV ? 5 : 6);
}

static void *work(void *unused) {
    stack_t stack = {.ss_sp = other, .ss_size = sizeof other};
    sigaltstack(&stack, NULL);
    descend(0);
    return unused;
}

int main(void) {
    struct sigaction action = {.sa_handler = caught, .sa_flags = SA_ONSTACK};
    pthread_t worker;

    sigaction(SIGSEGV, &action, NULL);
    pthread_create(&worker, NULL, work, NULL);
    pthread_join(worker, NULL);
    return 0;
}
