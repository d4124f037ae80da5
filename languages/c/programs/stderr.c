// Writes one line to stdout and one to stderr, then ends with status 7.
#include <stdio.h>

int main(void) {
    fprintf(stdout, "to stdout\n");
    fprintf(stderr, "to stderr\n");
    return 7;
}
