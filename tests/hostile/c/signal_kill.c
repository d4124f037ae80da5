// Kills itself.
#include <signal.h>

int main(void) {
    return raise(SIGKILL);
}
