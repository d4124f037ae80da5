// Calls itself until the stack is full, and catches that on another stack.
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void caught(int number) {
    _exit(number == SIGSEGV ? 5 : 6);
}

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

int main(void) {
    stack_t other = {.ss_sp = malloc(65536), .ss_size = 65536};
    struct sigaction action = {.sa_handler = caught, .sa_flags = SA_ONSTACK};

    sigaltstack(&other, NULL);
    sigaction(SIGSEGV, &action, NULL);
    return descend(0);
}
