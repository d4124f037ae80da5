# Reads what only root may: shadow, the control folder, the supervisor's memory and environment.
import os

PATHS = [
    "/etc/shadow", "/etc/gshadow", "/root", "/run/code-runner", "/run/code-runner/key", "/run/code-runner/lock",
    "/proc/1/mem", "/proc/1/environ", "/proc/1/maps", "/proc/1/auxv", "/proc/1/root/etc", "/proc/1/cwd", "/proc/1/exe",
    "/proc/1/fd", "/proc/1/fd/0", "/proc/1/stack", "/proc/1/syscall", "/proc/1/io", "/proc/1/task/1/mem",
    "/proc/kcore", "/proc/kmsg", "/dev/mem", "/proc/self/root/root",
]
read = []
for path in PATHS:
    try:
        if os.path.isdir(path):
            os.listdir(path)
        else:
            with open(path, "rb") as file:
                file.read(1)
        read.append(path)
    except OSError:
        pass
print(", ".join(read) or "refused")
