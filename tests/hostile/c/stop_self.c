// Stops itself with SIGSTOP, which nobody takes back.
#include <signal.h>

int main(void) {
    return raise(SIGSTOP);
}
