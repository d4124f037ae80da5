// Prints 64 KiB and one byte.
#include <stdio.h>

int main(void) {
    for (int i = 0; i < 65536; i++) putchar('x');
    putchar('y');
    return 0;
}
