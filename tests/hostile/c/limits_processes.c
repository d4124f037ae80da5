// Forbids itself any process, and is refused one: no limit of the sandbox was hit.
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
    struct rlimit none = {0, 0};

    setrlimit(RLIMIT_NPROC, &none);
    puts(fork() < 0 ? "refused" : "FORKED");
    return 0;
}
