# Writes to the cgroup, version 1 or 2: a higher limit, another group, a release agent, a freezer.
import os

written = []
for folder, _, names in os.walk("/sys/fs/cgroup"):
    for name in names:
        if name in ("notify_on_release", "release_agent", "tasks") or name.endswith(("limit_in_bytes", ".max", ".procs", ".state")):
            for value in ("max", "-1", "0", "FROZEN", "/tmp/agent"):
                try:
                    with open(f"{folder}/{name}", "w") as file:
                        file.write(value)
                    written.append(f"{folder}/{name}")
                except OSError:
                    pass
    try:
        os.mkdir(f"{folder}/mine")
        written.append(f"{folder}/mine")
    except OSError:
        pass
print("\n".join(written) or "refused")
