// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// In C sleep() is the kernel's own: a CPU limit such as setrlimit's would never notice it.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    puts("sleeping");
    fflush(stdout);
    sleep(3600);
    return 0;
}
