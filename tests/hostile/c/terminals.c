// Opens terminals of its own until that is refused: their number is the whole machine's.
#include <fcntl.h>
#include <stdio.h>

int main(void) {
    int count = 0;

    while (count < 10000 && open("/dev/ptmx", O_RDWR) >= 0) count++;
    puts(count < 10000 ? "refused" : "NEVER REFUSED");
    return 0;
}
