// A chain of processes, each of which starts the next and ends, while the program waits: each link is an orphan.
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        while (fork() == 0) usleep(1000);
        return 0;
    }
    for (;;) pause();
}
