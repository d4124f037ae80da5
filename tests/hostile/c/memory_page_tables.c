// Reads one byte in every 2 MiB of 1 TiB: no memory of its own, but a page table for each of them.
#include <stddef.h>
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    volatile char *space = mmap(NULL, 1L << 40, PROT_READ, flags, -1, 0);

    if (space == MAP_FAILED) return 1;
    for (long at = 0; at < 1L << 40; at += 2 << 20) (void)space[at];
    return 0;
}
