// Prints all 256 bytes, and that twice.
#include <stdio.h>

int main(void) {
    for (int byte = 0; byte < 512; byte++) putchar(byte & 255);
    return 0;
}
