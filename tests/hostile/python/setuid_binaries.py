# Runs every program of the system's that is marked to run as root: it must run as nobody.
import os
import subprocess

COMMANDS = {"su": ["-c", "id -u"], "mount": ["-t", "tmpfs", "none", "/mnt"], "umount": ["/tmp"], "newgrp": ["root"]}
got = []
for folder in ("/usr/bin", "/usr/sbin", "/usr/lib", "/usr/libexec"):
    for directory, _, names in os.walk(folder):
        for name in names:
            path = f"{directory}/{name}"
            if os.path.isfile(path) and os.stat(path).st_mode & 0o6000:
                try:
                    ran = subprocess.run(
                        [path, *COMMANDS.get(name, [])], stdin=subprocess.DEVNULL, capture_output=True, timeout=0.5
                    )
                    if name in ("mount", "umount") and ran.returncode == 0 or ran.stdout == b"0\n":
                        got.append(path)
                except (OSError, subprocess.TimeoutExpired):
                    pass
print(", ".join(got) or "refused")
