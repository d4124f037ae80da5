// Opens a file until there is no descriptor left.
#include <fcntl.h>
#include <stdio.h>

int main(void) {
    int count = 0;

    while (count < 1 << 20 && open("/dev/null", O_RDONLY) >= 0) count++;
    puts(count < 1 << 20 ? "refused" : "NEVER REFUSED");
    return 0;
}
