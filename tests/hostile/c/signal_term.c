// Terminates itself.
#include <signal.h>

int main(void) {
    return raise(SIGTERM);
}
