// Says that there is no memory left, and has used none.
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    fprintf(stderr, "malloc: %s\nOut of memory\nKilled\n", strerror(ENOMEM));
    return 1;
}
