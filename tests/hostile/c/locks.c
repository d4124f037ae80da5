// Locks its source and the program as whole and in part, and ends with a child that holds the locks.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

int main(void) {
    int source = open("main.c", O_RDONLY), program = open("main", O_RDONLY);

    puts(flock(source, LOCK_EX) == 0 && flock(program, LOCK_EX) == 0 ? "locked" : "not locked");
    fcntl(source, F_SETLEASE, F_RDLCK);
    if (fork() == 0) sleep(3600);
    return 0;
}
