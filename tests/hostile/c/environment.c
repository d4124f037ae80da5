// Finds nothing in its environment but what it needs, and what the language's own image says.
#include <stdio.h>
#include <string.h>

extern char **environ;

int main(void) {
    const char *known[] = {"HOSTNAME=sandbox", "HOME=/tmp", "TMPDIR=/tmp", "PATH=/", "LANG=C.UTF-8", "PWD=/app",
                           "GPG_KEYS=", "GCC_MIRRORS=", "GCC_VERSION="};
    int strange = 0;

    for (char **entry = environ; *entry; entry++) {
        int found = 0;
        for (int i = 0; i < 9; i++) found += strncmp(*entry, known[i], strlen(known[i])) == 0;
        if (!found) strange += printf("FOUND %s\n", *entry);
    }
    if (!strange) puts("nothing");
    return 0;
}
