// Forbids itself files above 1 KiB, and writes more: no limit of the sandbox was hit.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
    static char block[4096];
    struct rlimit small = {1024, 1024};
    int file = open("file", O_WRONLY | O_CREAT, 0600);

    setrlimit(RLIMIT_FSIZE, &small);
    while (write(file, block, sizeof block) > 0) {
    }
    return 0;
}
