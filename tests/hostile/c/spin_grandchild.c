// A grandchild in a session of its own burns CPU while the program sleeps.
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        setsid();
        if (fork() > 0) return 0;
        for (volatile int forever = 1; forever;) {
        }
    }
    sleep(3600);
    return 0;
}
