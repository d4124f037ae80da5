// Leaves a shared memory file and a semaphore by their names.
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    int memory = shm_open("/left", O_RDWR | O_CREAT, 0);

    puts(ftruncate(memory, 1 << 20) == 0 && sem_open("/left", O_CREAT, 0, 1) != SEM_FAILED ? "left" : "refused");
    return 0;
}
