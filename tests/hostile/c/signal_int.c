// Interrupts itself.
#include <signal.h>

int main(void) {
    return raise(SIGINT);
}
