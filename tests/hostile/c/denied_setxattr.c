// Keeps data in the attributes of files, which no limit of the disk counts.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/xattr.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && errno == EPERM ? "refused" : "went through")

int main(void) {
    const char *path = "/tmp/file";
    int file = open(path, O_CREAT | O_RDWR, 0600);
    TRY("setxattr", setxattr(path, "user.a", "x", 1, 0));
    TRY("lsetxattr", lsetxattr(path, "user.b", "x", 1, 0));
    TRY("fsetxattr", fsetxattr(file, "user.c", "x", 1, 0));
    TRY("removexattr", removexattr(path, "user.a"));
    TRY("lremovexattr", lremovexattr(path, "user.b"));
    TRY("fremovexattr", fremovexattr(file, "user.c"));
}
