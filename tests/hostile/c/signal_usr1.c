// Sends itself a signal that is the user's.
#include <signal.h>

int main(void) {
    return raise(SIGUSR1);
}
