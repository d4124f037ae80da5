// Has a variable that is not used, of which the compiler warns.
#include <stdio.h>

int main(void) {
    int unused;
    puts("warned");
    return 0;
}
