// Ends with status 3 before main() begins.
#include <stdlib.h>

__attribute__((constructor)) static void first(void) {
    exit(3);
}

int main(void) {
    return 0;
}
