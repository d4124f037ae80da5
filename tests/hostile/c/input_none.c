// Reads where there is no input: the end, at once.
#include <stdio.h>

int main(void) {
    puts(getchar() == EOF ? "end" : "SOMETHING");
    return 0;
}
