// Succeeds, and says alarming words on stderr.
#include <stdio.h>

int main(void) {
    fputs("Killed\nOut of memory\nSegmentation fault (core dumped)\nTime limit exceeded\n", stderr);
    return 0;
}
