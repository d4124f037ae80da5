// Reads lines that end with CR LF, and counts both.
#include <stdio.h>

int main(void) {
    int returns = 0, lines = 0;

    for (int byte; (byte = getchar()) != EOF;) {
        returns += byte == '\r';
        lines += byte == '\n';
    }
    printf("%d returns, %d lines\n", returns, lines);
    return 0;
}
