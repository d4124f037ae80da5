# Crashes in a child and looks for a core file.
import os

child = os.fork()
if child == 0:
    os.abort()
status = os.waitpid(child, 0)[1]
found = [name for folder in (".", "/tmp") for name in os.listdir(folder) if "core" in name]
print("CORE" if os.WCOREDUMP(status) or found else "no core")
