// Kills all that it may, which spares itself, then itself.
#include <signal.h>
#include <unistd.h>

int main(void) {
    kill(-1, SIGKILL);
    kill(getpid(), SIGKILL);
    return 0;
}
