// Opens every file of its control groups for writing, and makes groups of its own.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>

static int done;

static int visit(const char *path, const struct stat *facts, int kind, struct FTW *where) {
    char own[4200];

    (void)facts, (void)where;
    snprintf(own, sizeof own, "%s/own", path);
    done += kind == FTW_D ? mkdir(own, 0700) == 0 : open(path, O_WRONLY) >= 0;
    return 0;
}

int main(void) {
    nftw("/sys/fs/cgroup", visit, 20, FTW_PHYS);
    puts(done ? "WROTE" : "refused");
    return 0;
}
