# Sets the clock, the host's name, swaps, reboots, loads a module, counts itself as a host.
import ctypes
import os
import socket
import time

libc = ctypes.CDLL(None)
done = []
for what, attempt in {
    "CLOCK": lambda: time.clock_settime(time.CLOCK_REALTIME, 0),
    "NAME": lambda: socket.sethostname("mine"),
    "LEGACY NAME": lambda: open("/proc/sys/kernel/domainname", "w").write("mine"),
}.items():
    try:
        attempt()
        done.append(what)
    except OSError:
        pass
open("swap", "wb").write(bytes(2**16))
done += [
    what
    for what, result in {
        "SWAP": libc.swapon(b"swap", 0),
        "REBOOT": libc.reboot(0),
        "CLOCK": libc.adjtime((ctypes.c_long * 2)(1, 0), None),
        "ACCOUNT": libc.acct(b"swap"),
        "MODULE": libc.syscall({"x86_64": 313, "aarch64": 273}[os.uname().machine], 0, b"", 0),
        "KERNEL LOG": libc.klogctl(5, None, 0),
        "QUOTA": libc.quotactl(0x80000100, b"/dev/vda", 0, None),
        "HANG UP": libc.vhangup(),
    }.items()
    if result == 0
]
print(", ".join(done) or "refused")
