// Hangs up on itself.
#include <signal.h>

int main(void) {
    return raise(SIGHUP);
}
