# Mounts, unmounts, binds and makes the root writable.
import ctypes
import os

MS_RDONLY, MS_REMOUNT, MS_BIND, MS_MOVE, MNT_DETACH = 1, 32, 4096, 8192, 2
libc = ctypes.CDLL(None)
os.mkdir("here")
done = [
    name
    for name, result in {
        "TMPFS": libc.mount(b"none", b"here", b"tmpfs", 0, None),
        "PROC": libc.mount(b"proc", b"here", b"proc", 0, None),
        "BIND": libc.mount(b"/etc", b"here", None, MS_BIND, None),
        "MOVED": libc.mount(b"/tmp", b"here", None, MS_MOVE, None),
        "WRITABLE": libc.mount(None, b"/", None, MS_REMOUNT, None),
        "LARGER": libc.mount(None, b"/tmp", None, MS_REMOUNT, b"size=1g"),
        "UNMOUNTED": libc.umount2(b"/proc/sys", MNT_DETACH),
        "PIVOTED": libc.syscall({"x86_64": 155, "aarch64": 41}[os.uname().machine], b"here", b"here"),
    }.items()
    if result == 0
]
print(", ".join(done) or "refused")
