// Locks memory, so that it could never be given back, until that is refused.
#include <stdio.h>
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS;
    int count = 0;

    while (count < 200 && mlock(mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, flags, -1, 0), 1 << 20) == 0) count++;
    puts(count < 64 ? "refused" : "LOCKED");
    return 0;
}
