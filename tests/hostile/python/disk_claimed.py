# Fills most of the disk, never all of it, and says that it was told the disk is full.
import sys

with open("large", "wb", buffering=0) as file:
    for _ in range(60):
        file.write(b"x" * 2**20)
print("OSError: [Errno 28] No space left on device", file=sys.stderr)
