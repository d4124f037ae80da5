// Sends itself what the kernel sends for a forbidden system call.
#include <signal.h>

int main(void) {
    return raise(SIGSYS);
}
