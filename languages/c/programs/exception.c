// Reads through a null pointer: C has no exceptions, so the kernel ends it with SIGSEGV.
#include <stdio.h>
#include <stdlib.h>

char first_letter(const char *text) {
    return text[0];
}

int main(void) {
    printf("%c\n", first_letter(getenv("NO_SUCH_VARIABLE")));
    return 0;
}
