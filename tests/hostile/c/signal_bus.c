// Maps an empty file and reads it behind its end.
#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>

int main(void) {
    volatile char *empty = mmap(NULL, 4096, PROT_READ, MAP_SHARED, open("empty", O_RDWR | O_CREAT, 0600), 0);
    return empty[0];
}
