// Prints to stderr for ever.
#include <stdio.h>

int main(void) {
    for (;;) fputs("complaint\n", stderr);
}
