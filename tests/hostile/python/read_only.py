# Writes into every folder of the system.
import os

OURS = ("/app", "/tmp", "/dev/shm", "/dev/mqueue")
written = []
for folder, subfolders, _ in os.walk("/"):
    subfolders[:] = [name for name in subfolders if os.path.join(folder, name) not in ("/proc", "/sys", *OURS)]
    path = f"{folder}/code-runner-was-here"
    for attempt in (lambda: open(path, "x").close(), lambda: os.mkdir(path), lambda: os.symlink("x", path)):
        try:
            attempt()
            written.append(path)
        except OSError:
            pass
print("\n".join(written) or "refused")
