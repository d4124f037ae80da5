// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
#include <stdio.h>
#include <unistd.h>

static void leave(const char *path) {
    FILE *file = fopen(path, "w");
    if (file) {
        fputs("left behind\n", file);
        fclose(file);
    }
}

int main(void) {
    if (fork() == 0) {
        setsid();
        execlp("sleep", "sleep", "300", NULL);
        _exit(127);
    }
    leave("left.txt");
    leave("/tmp/left.txt");
    puts("left behind");
    return 0;
}
