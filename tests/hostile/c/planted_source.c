// Puts links where the next sources will be, to files that the supervisor might overwrite or show.
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    symlink("/run/code-runner/key", "probe.pl");
    symlink("/tmp/elsewhere", "main.py");
    mkdir("main.go", 0700);
    mkfifo("main.rs", 0600);
    return 0;
}
