// Divides by zero.
// Not every processor minds: where it does not, it sends itself what the kernel would have.
#include <signal.h>
#include <stdio.h>

int main(void) {
    volatile int zero = 0;

    printf("%d\n", 1 / zero);
    return raise(SIGFPE);
}
