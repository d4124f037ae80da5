// Takes rings of the kernel's older asynchronous input and output, of which the whole host has 65536.
#define _GNU_SOURCE
#include <errno.h>
#include <linux/aio_abi.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && errno == EPERM ? "refused" : "went through")

int main(void) {
    aio_context_t ring = 0;
    TRY("io_setup", syscall(SYS_io_setup, 1, &ring));
    TRY("io_submit", syscall(SYS_io_submit, ring, 0, 0));
    TRY("io_cancel", syscall(SYS_io_cancel, ring, 0, 0));
    TRY("io_getevents", syscall(SYS_io_getevents, ring, 0, 0, 0, 0));
    TRY("io_pgetevents", syscall(SYS_io_pgetevents, ring, 0, 0, 0, 0, 0));
    TRY("io_destroy", syscall(SYS_io_destroy, ring));
}
