// Writes to the machine's devices: consoles, memory, disks, the kernel's log, and a disk that is always full.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char *devices[] = {"/dev/console", "/dev/tty", "/dev/tty0", "/dev/pts/0", "/dev/kmsg", "/dev/mem",
                             "/dev/port", "/dev/sda", "/dev/vda", "/dev/loop0", "/dev/kvm", "/dev/fuse", "/dev/net/tun",
                             "/dev/full"};
    int written = 0;

    for (unsigned i = 0; i < sizeof devices / sizeof *devices; i++) {
        int device = open(devices[i], O_WRONLY);
        if (write(device, "x", 1) == 1) written += printf("WROTE TO %s\n", devices[i]);
    }
    if (!written) puts("refused");
    return 0;
}
