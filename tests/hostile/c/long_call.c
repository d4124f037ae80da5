// Asks the kernel for 200 MB of random numbers in one system call, again and again.
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/random.h>

#define SIZE (200 << 20)

int main(void) {
    char *numbers = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    while (getrandom(numbers, SIZE, 0) > 0) {
    }
    return 1;
}
