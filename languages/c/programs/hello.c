// Prints one line and ends with status 0.
#include <stdio.h>

int main(void) {
    puts("Hello, world!");
    return 0;
}
