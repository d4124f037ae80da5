// Reaches for the machine: its clock, name, swap, modules, log, ports, its end.
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 ? "refused" : "went through")

int main(void) {
    long now[2] = {0, 0};
    TRY("settimeofday", syscall(SYS_settimeofday, now, 0));
    TRY("clock_settime", syscall(SYS_clock_settime, 0, now));
    TRY("sethostname", syscall(SYS_sethostname, "mine", 4));
    TRY("setdomainname", syscall(SYS_setdomainname, "mine", 4));
    TRY("swapon", syscall(SYS_swapon, "/tmp/x", 0));
    TRY("swapoff", syscall(SYS_swapoff, "/tmp/x"));
    TRY("init_module", syscall(SYS_init_module, "", 0, ""));
    TRY("kexec_load", syscall(SYS_kexec_load, 0, 0, 0, 0));
    TRY("syslog", syscall(SYS_syslog, 3, now, sizeof now));
    TRY("iopl", syscall(SYS_iopl, 3));
    TRY("ioperm", syscall(SYS_ioperm, 0x70, 1, 1));
    TRY("acct", syscall(SYS_acct, "/tmp/x"));
    TRY("quotactl", syscall(SYS_quotactl, 0, "", 0, 0));
    TRY("reboot", syscall(SYS_reboot, 0, 0, 0, 0));
}
