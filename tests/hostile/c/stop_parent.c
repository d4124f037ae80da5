// A child stops the program, which waits for it, and sleeps.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        kill(getppid(), SIGSTOP);
        sleep(3600);
    }
    wait(NULL);
    return 0;
}
