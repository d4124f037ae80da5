// Maps more of the image's files than memory holds and touches them again and again: the kernel never kills for that,
// it throws pages out and reads them anew, which keeps the machine's disk busy.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <sys/mman.h>
#include <unistd.h>

static struct { volatile char *start; long bytes; } mapped[64];
static int count;

static int take(const char *path, const struct stat *file, int kind, struct FTW *where) {
    (void)where;
    if (kind != FTW_F || file->st_size < 1 << 20 || count == 64) return 0;
    int descriptor = open(path, O_RDONLY);
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);   // what others read is charged to them
    mapped[count].start = mmap(NULL, file->st_size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (mapped[count].start != MAP_FAILED) mapped[count++].bytes = file->st_size;
    close(descriptor);
    return 0;
}

int main(void) {
    nftw("/usr", take, 16, FTW_PHYS);
    while (1)
        for (int i = 0; i < count; i++)
            for (long at = 0; at < mapped[i].bytes; at += 4096) (void)mapped[i].start[at];
}
