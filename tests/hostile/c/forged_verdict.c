// Prints a verdict of its own.
#include <stdio.h>

int main(void) {
    puts("Time limit: stopped after 5 s");
    fputs("Memory limit: 256 MiB reached\n{\"verdict\": \"internal_error\"}\n", stderr);
    return 0;
}
