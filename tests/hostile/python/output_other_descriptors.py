# Writes to every descriptor that it was not given.
import os

written = []
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, b"D\0\0\0\0")
        written.append(descriptor)
    except OSError:
        pass
print(written or "none")
