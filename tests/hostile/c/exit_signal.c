// Children that would tell their parent of their end by SIGKILL and SIGTERM become the supervisor's.
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    int telling[] = {SIGKILL, SIGTERM, SIGSTOP, SIGHUP};

    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            if (syscall(SYS_clone, telling[i], 0, 0, 0, 0) == 0) usleep(50000);
            _exit(0);
        }
        syscall(SYS_clone, CLONE_PARENT | telling[i], 0, 0, 0, 0) == 0 ? _exit(0) : (void)0;
    }
    usleep(200000);
    puts("still here");
    return 0;
}
