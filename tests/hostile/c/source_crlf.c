// A source whose lines end with CR LF.
#include <stdio.h>

#define TWO_LINES "fi" \
    "ne"

int main(void) {
    puts(TWO_LINES);
    return 0;
}
