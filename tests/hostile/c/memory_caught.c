// Asks for 64 TiB at once, is refused and goes on.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    volatile size_t size = (size_t)1 << 46;

    puts(malloc(size) == NULL ? "caught" : "GOT IT");
    return 0;
}
