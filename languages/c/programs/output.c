// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// In C puts() costs next to nothing: the limit is reached within milliseconds.
#include <stdio.h>

int main(void) {
    for (;;) puts("All work and no play makes Jack a dull boy.");
}
