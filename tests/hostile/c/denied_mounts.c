// Changes what is mounted, by the old calls and the new ones.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 ? "refused" : "went through")

int main(void) {
    mkdir("/tmp/m", 0700);
    TRY("mount", mount("none", "/tmp/m", "tmpfs", 0, ""));
    TRY("bind", mount("/etc", "/tmp/m", 0, MS_BIND, 0));
    TRY("remount", mount(0, "/", 0, MS_REMOUNT | MS_BIND, 0));
    TRY("umount", umount2("/tmp", MNT_DETACH));
    TRY("pivot_root", syscall(SYS_pivot_root, "/tmp", "/tmp/m"));
    TRY("chroot", chroot("/tmp"));
    TRY("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
    TRY("open_tree", syscall(SYS_open_tree, -100, "/", 1));
    TRY("open_by_handle_at", syscall(SYS_open_by_handle_at, -100, "", 0));
}
