// Files whose names have every byte that a name may have, and names that are options, paths or very long.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char name[256] = "";
    const char *others[] = {"-rf", "--", " ", "...", "*", "~", "$(reboot)", "`reboot`", "a\nb", ".hidden", "..\\x"};

    for (int byte = 1; byte < 256; byte++) {
        name[0] = byte;
        if (byte != '/' && byte != '.') close(open(name, O_WRONLY | O_CREAT, 0600));
    }
    for (unsigned i = 0; i < sizeof others / sizeof *others; i++) close(open(others[i], O_WRONLY | O_CREAT, 0600));
    memset(name, 0xff, 255);
    close(open(name, O_WRONLY | O_CREAT, 0600));
    puts("done");
    return 0;
}
