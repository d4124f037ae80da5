// Forks children that only wait, until the kernel refuses one more.
// In C the refusal is fork() returning -1 with errno EAGAIN: who does not look never knows.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int count = 0; count < 1000; count++) {
        switch (fork()) {
        case 0:
            sleep(60);
            _exit(0);
        case -1:
            printf("refused after %d\n", count);
            return 0;
        }
    }
    puts("never refused");
    return 0;
}
