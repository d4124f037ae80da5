// Wants a better priority, a real-time scheduler, and to be first at the disk.
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    struct sched_param first = {.sched_priority = 1};
    int done = 0;

    for (int nice = -20; nice < getpriority(PRIO_PROCESS, 0); nice++) done += setpriority(PRIO_PROCESS, 0, nice) == 0;
    done += sched_setscheduler(0, SCHED_FIFO, &first) == 0;
    done += sched_setscheduler(0, SCHED_RR, &first) == 0;
    done += syscall(SYS_ioprio_set, 1, 0, 1 << 13) == 0;
    puts(done ? "FIRST" : "refused");
    return 0;
}
