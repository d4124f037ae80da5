// Takes the supervisor's place for its orphans, and ends before them.
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(void) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    for (int i = 0; i < 10; i++) {
        if (fork() == 0) {
            if (fork() == 0) sleep(3600);
            _exit(0);
        }
    }
    puts("gone");
    return 0;
}
