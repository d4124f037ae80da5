// Each process starts the next one and ends: the number of the living changes all the time.
#include <unistd.h>

int main(void) {
    while (fork() == 0) {
    }
    return 0;
}
