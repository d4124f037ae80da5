// Reads what /proc keeps to a process itself, of the supervisor.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char *names[] = {"environ", "maps", "smaps", "mem", "auxv", "stack", "syscall", "io", "pagemap",
                           "personality", "fd", "map_files", "ns/pid", "cwd", "root", "exe",
                           "task/1/mem", "task/1/environ"};
    char path[64], byte;
    int seen = 0;

    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        sprintf(path, "/proc/1/%s", names[i]);
        int file = open(path, O_RDONLY);
        if (readlink(path, &byte, 1) > 0 || (file >= 0 && read(file, &byte, 1) != -1)) seen += printf("SAW %s\n", path);
    }
    if (!seen) puts("refused");
    return 0;
}
