// Gives itself 64 MiB of address space and wants more: no limit of the sandbox was hit.
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit small = {64 << 20, 64 << 20};
    volatile size_t size = 128 << 20;

    setrlimit(RLIMIT_AS, &small);
    if (malloc(size) == NULL) perror("malloc");
    return 1;
}
