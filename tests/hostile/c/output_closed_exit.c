// Closes stdin, stdout and stderr, then ends.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    puts("before");
    for (int descriptor = 0; descriptor < 3; descriptor++) close(descriptor);
    puts("after");
    return 0;
}
