// Forgets a semicolon on line 4: the compiler reports it, and nothing is run.
#include <stdio.h>
int main(void) {
    puts("never printed")
    return 0;
}
