// Reads what only root may: shadow, the control folder, the supervisor's memory, the kernel's.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char *secrets[] = {"/etc/shadow", "/etc/gshadow", "/root", "/run/code-runner", "/run/code-runner/key",
                             "/run/code-runner/lock", "/proc/1/mem", "/proc/1/environ", "/proc/1/root/etc/passwd",
                             "/proc/1/cwd/main.c", "/proc/kmsg", "/proc/kcore", "/dev/mem", "/dev/kmsg",
                             "/proc/vmallocinfo", "/proc/slabinfo", "/sys/kernel/debug/x", "/sys/kernel/security/x"};
    int opened = 0;

    for (unsigned i = 0; i < sizeof secrets / sizeof *secrets; i++) {
        char byte;
        int file = open(secrets[i], O_RDONLY);
        if (file >= 0 && read(file, &byte, 1) != 0) opened += printf("READ %s\n", secrets[i]);
    }
    if (!opened) puts("refused");
    return 0;
}
