// Ends at once and leaves a child that burns CPU.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    if (fork() == 0) {
        for (volatile int forever = 1; forever;) {
        }
    }
    puts("gone");
    return 0;
}
