// Two processes read one stdin byte by byte, and count what they got together.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    char byte;
    int child = fork(), count = 0, status;

    while (read(0, &byte, 1) == 1) count++;
    if (child == 0) _exit(count);
    wait(&status);
    printf("%d bytes\n", count + WEXITSTATUS(status));
    return 0;
}
