// Makes a file in every folder of the system, and folders, links and devices beside it.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int done;

static int visit(const char *path, const struct stat *facts, int kind, struct FTW *where) {
    char name[8192];

    (void)facts, (void)where;
    if (kind != FTW_D) return 0;
    snprintf(name, sizeof name, "%s/was-here", path);
    done += open(name, O_WRONLY | O_CREAT, 0600) >= 0 || mkdir(name, 0700) == 0 || symlink("x", name) == 0;
    return 0;
}

int main(void) {
    const char *others[] = {"/dev", "/dev/pts", "/run/code-runner", "/sys/fs/cgroup"};

    nftw("/", visit, 20, FTW_PHYS | FTW_MOUNT);
    for (int i = 0; i < 4; i++) visit(others[i], NULL, FTW_D, NULL);
    puts(done ? "WROTE" : "refused");
    return 0;
}
