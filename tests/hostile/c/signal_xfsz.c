// Sends itself what the kernel sends for too large a file.
#include <signal.h>

int main(void) {
    return raise(SIGXFSZ);
}
