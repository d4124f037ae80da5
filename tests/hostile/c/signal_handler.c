// Catches its own crash and ends with a status.
#include <signal.h>
#include <unistd.h>

static void caught(int number) {
    _exit(number == SIGSEGV ? 5 : 6);
}

int main(void) {
    signal(SIGSEGV, caught);
    return *(volatile int *)8;
}
