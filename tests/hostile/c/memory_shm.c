// Writes to a shared memory file until it dies: such a file is memory.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 20];
    int file = shm_open("/big", O_RDWR | O_CREAT, 0600);

    while (write(file, block, sizeof block) > 0) {
    }
    return 1;
}
