// Writes to every descriptor that it was not given.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int written = 0;

    for (int descriptor = 3; descriptor < 1 << 16; descriptor++) written += write(descriptor, "x", 1) == 1;
    puts(written ? "WROTE" : "none");
    return 0;
}
