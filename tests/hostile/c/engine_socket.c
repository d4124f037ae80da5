// Looks for the sockets of container engines, and for any socket in /run.
#define _GNU_SOURCE
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>

static int found;

static int visit(const char *path, const struct stat *facts, int kind, struct FTW *where) {
    (void)kind, (void)where;
    if (S_ISSOCK(facts->st_mode)) found += printf("FOUND %s\n", path);
    return 0;
}

int main(void) {
    const char *folders[] = {"/run", "/var/run", "/var/lib", "/tmp", "/dev"};

    for (int i = 0; i < 5; i++) nftw(folders[i], visit, 20, FTW_PHYS);
    if (!found) puts("none");
    return 0;
}
