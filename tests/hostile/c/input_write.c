// Writes to its stdin.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    puts(write(0, "x", 1) < 0 ? "refused" : "WROTE");
    return 0;
}
