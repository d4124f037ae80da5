// Prints exactly 64 KiB.
#include <stdio.h>

int main(void) {
    for (int i = 0; i < 1024; i++) puts("a line of sixty-four bytes, the last of which is the end of it.");
    return 0;
}
