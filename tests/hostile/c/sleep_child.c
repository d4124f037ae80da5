// Waits for a child that sleeps for an hour.
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        sleep(3600);
        _exit(0);
    }
    wait(NULL);
    return 0;
}
