// Writes to its own code.
#include <stdint.h>

int main(void) {
    *(volatile char *)(intptr_t)main = 0;
    return 0;
}
