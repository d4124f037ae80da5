// Closes stdin, stdout and stderr, then sleeps.
#include <unistd.h>

int main(void) {
    for (int descriptor = 0; descriptor < 3; descriptor++) close(descriptor);
    sleep(3600);
    return 0;
}
