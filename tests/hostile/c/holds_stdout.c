// Ends while ten children hold its output open.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 10; i++) {
        if (fork() == 0) {
            sleep(3600);
            _exit(0);
        }
    }
    puts("gone");
    return 0;
}
