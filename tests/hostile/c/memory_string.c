// Doubles a string until it dies.
#include <stdlib.h>
#include <string.h>

int main(void) {
    size_t length = 1 << 20;
    char *string = malloc(length + 1);

    memset(string, 'x', length);
    for (;;) {
        string = realloc(string, 2 * length + 1);
        if (string == NULL) return 1;
        memcpy(string + length, string, length);
        length *= 2;
    }
}
