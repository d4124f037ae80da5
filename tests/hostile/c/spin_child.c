// A child burns CPU while its parent waits for it.
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        for (volatile int forever = 1; forever;) {
        }
    }
    wait(NULL);
    return 0;
}
