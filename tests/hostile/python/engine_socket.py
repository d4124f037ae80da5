# Looks for the engine's socket, by its names and among all sockets.
import os
import stat

found = []
for top in ("/run", "/var", "/tmp", "/dev", "/app", "/mnt", "/srv"):
    for folder, _, names in os.walk(top):
        for path in (f"{folder}/{name}" for name in names):
            try:
                if stat.S_ISSOCK(os.stat(path).st_mode):
                    found.append(path)
            except OSError:
                pass
with open("/proc/net/unix") as sockets:
    found += sockets.read().splitlines()[1:]
print("\n".join(found) or "none")
