// Never reads what it is given.
#include <stdio.h>

int main(void) {
    puts("not interested");
    return 0;
}
