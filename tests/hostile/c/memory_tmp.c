// Writes to a file in /tmp until it dies: /tmp is memory.
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 20];
    int file = open("/tmp/big", O_WRONLY | O_CREAT, 0600);

    while (write(file, block, sizeof block) > 0) {
    }
    return 1;
}
