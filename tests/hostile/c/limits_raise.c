// Raises every limit of its own that has an upper bound.
#include <stdio.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit limit;
    int raised = 0;

    for (int which = 0; which < RLIM_NLIMITS; which++) {
        if (getrlimit(which, &limit) != 0 || limit.rlim_max == RLIM_INFINITY) continue;
        limit.rlim_max++;
        raised += setrlimit(which, &limit) == 0;
        limit.rlim_max = RLIM_INFINITY;
        raised += setrlimit(which, &limit) == 0;
    }
    puts(raised ? "RAISED" : "refused");
    return 0;
}
