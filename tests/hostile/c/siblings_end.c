// Fifty children of the supervisor's end with status 42 while the program goes on: none of them is it.
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 50; i++) {
        if (syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0) == 0) _exit(42);
    }
    usleep(200000);
    puts("still here");
    return 0;
}
