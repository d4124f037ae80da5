// Calls itself by the supervisor's name, in its title and on its command line.
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>

int main(int argc, char **argv) {
    (void)argc;
    prctl(PR_SET_NAME, "perl");
    strncpy(argv[0], "perl -e", strlen(argv[0]));
    puts("renamed");
    return 0;
}
