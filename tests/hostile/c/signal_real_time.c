// Sends itself a real-time signal, which has a number but no name.
#include <signal.h>

int main(void) {
    return raise(SIGRTMIN + 3);
}
