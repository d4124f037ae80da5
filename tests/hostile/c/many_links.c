// A hundred symbolic links to the system's files, to nowhere and in circles.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char *targets[] = {"/etc/passwd", "/dev/zero", "/proc/1/environ", "nowhere", "/", "..", "circle-7"};
    char name[32];

    for (int i = 0; i < 100; i++) {
        sprintf(name, "circle-%d", i);
        if (symlink(targets[i % 7], name) != 0) return 1;
    }
    puts("left");
    return 0;
}
