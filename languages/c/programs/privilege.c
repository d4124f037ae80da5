// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// In C these are three bare system calls: each returns -1, with the reason in errno.
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static int attempt(const char *what, int result) {
    printf("%s: %s\n", what, result == -1 ? "refused" : "DONE");
    return result != -1;
}

int main(void) {
    int done = attempt("become root", setuid(0));
    done |= attempt("write /etc", open("/etc/code-runner-was-here", O_WRONLY | O_CREAT, 0644));
    done |= attempt("kill the supervisor", kill(1, SIGKILL));
    return done;
}
