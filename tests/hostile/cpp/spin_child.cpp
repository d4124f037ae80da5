// A child burns CPU while its parent waits for it.
#include <sys/wait.h>
#include <unistd.h>

int main() {
    if (fork() == 0) {
        for (volatile bool forever = true; forever;) {
        }
    }
    wait(nullptr);
}
