// Changes the supervisor's limits, priority, processors and its place in the kernel's order of killing.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
    struct rlimit none = {0, 0};
    cpu_set_t first = {{1}};
    const char *files[] = {"oom_score_adj", "comm", "autogroup", "timerslack_ns", "coredump_filter", "clear_refs"};
    char path[64];
    int done = 0;

    for (int which = 0; which < RLIM_NLIMITS; which++) done += prlimit(1, which, &none, NULL) == 0;
    done += setpriority(PRIO_PROCESS, 1, 19) == 0;
    done += sched_setaffinity(1, sizeof first, &first) == 0;
    for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "/proc/1/%s", files[i]);
        if (write(open(path, O_WRONLY), "1", 1) == 1) done += printf("WROTE %s\n", path);
    }
    puts(done ? "CHANGED" : "refused");
    return 0;
}
