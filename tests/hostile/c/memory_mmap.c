// Maps 512 MiB and has the kernel fill them before the call returns.
#include <stddef.h>
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE;
    char *volatile block = mmap(NULL, 512 << 20, PROT_READ | PROT_WRITE, flags, -1, 0);
    return block == MAP_FAILED;
}
