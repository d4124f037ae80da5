# Hard links to files of root's: the system's, and its own source on the same disk.
import os

linked = []
for path in ("/etc/passwd", "/usr/bin/perl", "/app/main.py", "/proc/1/exe"):
    try:
        os.link(path, "mine")
        linked.append(path)
    except OSError:
        pass
print(", ".join(linked) or "refused")
