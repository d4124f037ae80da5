// Writes to what was compiled, replaces, moves and deletes it, has it run as its owner.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    int done = open("main", O_WRONLY) >= 0 || truncate("main", 0) == 0 || chmod("main", 04777) == 0;

    close(open("other", O_WRONLY | O_CREAT, 0600));
    done += rename("other", "main") == 0 || rename("main", "moved") == 0 || unlink("main") == 0;
    done += open("/proc/self/exe", O_WRONLY) >= 0;
    puts(done ? "CHANGED" : "refused");
    return 0;
}
