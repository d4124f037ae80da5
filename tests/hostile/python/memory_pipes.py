# Fills pipes until no descriptor is left: what they hold is the kernel's memory, and counts.
import os

pipes = 0
try:
    while True:
        _, end = os.pipe()
        pipes += 1
        os.set_blocking(end, False)
        try:
            while True:
                os.write(end, b"x" * 65536)
        except BlockingIOError:
            pass
except OSError:
    print("full after", pipes, "pipes")
