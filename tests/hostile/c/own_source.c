// Writes to its own source, replaces, moves and deletes it, opens it to others.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    int done = open("main.c", O_WRONLY) >= 0 || truncate("main.c", 0) == 0 || chmod("main.c", 0777) == 0;

    close(open("other", O_WRONLY | O_CREAT, 0600));
    done += rename("other", "main.c") == 0 || rename("main.c", "moved") == 0 || unlink("main.c") == 0;
    done += rename("/app", "/app2") == 0 || chmod("/app", 0777) == 0;
    puts(done ? "CHANGED" : "refused");
    return 0;
}
