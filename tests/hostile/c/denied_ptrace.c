// Reads and changes other processes: itself and a child, which without a filter it may.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && errno == EPERM ? "refused" : "went through")

int main(void) {
    char from = 'a', to = 'b';
    struct iovec local = {&to, 1}, remote = {&from, 1};
    long self = getpid(), handle = syscall(SYS_pidfd_open, self, 0);
    TRY("ptrace", ptrace(PTRACE_TRACEME, 0, 0, 0));
    TRY("process_vm_readv", syscall(SYS_process_vm_readv, self, &local, 1, &remote, 1, 0));
    TRY("process_vm_writev", syscall(SYS_process_vm_writev, self, &local, 1, &remote, 1, 0));
    TRY("pidfd_getfd", syscall(SYS_pidfd_getfd, handle, 1, 0));
    TRY("kcmp", syscall(SYS_kcmp, self, self, 1, 0, 0));
}
