// Counts what other runs left here, processes and files of its own user: there must be none.
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int count(const char *folder, int only_numbers) {
    DIR *entries = opendir(folder);
    struct dirent *entry;
    struct stat facts;
    int found = 0;

    while (entries && (entry = readdir(entries))) {
        int pid = atoi(entry->d_name);
        if (only_numbers && (pid == 0 || pid == getpid() || pid == getppid())) continue;
        if (fstatat(dirfd(entries), entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0)
            found += facts.st_uid == getuid();
    }
    return found;
}

int main(void) {
    int files = count(".", 0) + count("/tmp", 0) + count("/dev/shm", 0);
    printf("processes %d files %d\n", count("/proc", 1), files);
    return 0;
}
