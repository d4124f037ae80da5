// Sends itself what the kernel sends for too much CPU time.
#include <signal.h>

int main(void) {
    return raise(SIGXCPU);
}
