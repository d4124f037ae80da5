// Loads code into the kernel, watches its events, takes page faults into its own hands.
#define _GNU_SOURCE
#include <linux/perf_event.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 ? "refused" : "went through")

int main(void) {
    char request[128] = {1, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1};
    struct perf_event_attr events = {.type = PERF_TYPE_SOFTWARE, .size = sizeof events, .exclude_kernel = 1};
    TRY("bpf", syscall(SYS_bpf, 0, request, sizeof request));
    TRY("perf_event_open", syscall(SYS_perf_event_open, &events, 0, -1, -1, 0));
    TRY("userfaultfd", syscall(SYS_userfaultfd, 1));
    TRY("fanotify_init", syscall(SYS_fanotify_init, 0, 0));
    TRY("memfd_secret", syscall(SYS_memfd_secret, 0));
}
