// Starts a process that is the supervisor's child and not its own, and ends.
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    if (syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0) == 0) {
        sleep(3600);
        _exit(0);
    }
    puts("gone");
    return 0;
}
