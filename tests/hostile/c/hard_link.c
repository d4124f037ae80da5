// Makes hard links to files that are root's and the compiler's.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int made = link("main.c", "source") == 0;

    made += link("main", "program") == 0;
    made += link("/etc/passwd", "passwd") == 0;
    made += link("/dev/null", "/dev/shm/null") == 0;
    puts(made ? "LINKED" : "refused");
    return 0;
}
