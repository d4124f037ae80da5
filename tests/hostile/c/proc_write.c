// Opens every setting and switch of the kernel for writing.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>

static int opened;

static int visit(const char *path, const struct stat *facts, int kind, struct FTW *where) {
    (void)facts, (void)where;
    if (kind == FTW_F && open(path, O_WRONLY) >= 0) opened += printf("OPENED %s\n", path);
    return 0;
}

int main(void) {
    const char *folders[] = {"/proc/sys", "/proc/irq", "/proc/bus", "/proc/fs", "/proc/acpi", "/sys"};

    for (int i = 0; i < 6; i++) nftw(folders[i], visit, 20, FTW_PHYS);
    visit("/proc/sysrq-trigger", NULL, FTW_F, NULL);
    visit("/proc/mtrr", NULL, FTW_F, NULL);
    if (!opened) puts("refused");
    return 0;
}
