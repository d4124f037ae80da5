# Writes to /proc/sys, /proc/sysrq-trigger and /sys.
PATHS = [
    "/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/vm/drop_caches",
    "/proc/sys/kernel/ns_last_pid", "/proc/sys/net/ipv4/ip_forward", "/proc/sys/net/ipv4/ping_group_range",
    "/proc/self/uid_map", "/proc/bus/pci/devices", "/sys/kernel/mm/transparent_hugepage/enabled",
    "/sys/power/state", "/sys/kernel/uevent_helper", "/sys/fs/cgroup/cgroup.procs",
]
written = []
for path in PATHS:
    try:
        with open(path, "w") as file:
            file.write("1\n")
        written.append(path)
    except OSError:
        pass
print(", ".join(written) or "refused")
