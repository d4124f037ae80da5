# Grows a list, 1 MiB at a time, until the kernel kills it: no MemoryError, just SIGKILL.
# Python has no heap limit of its own, and the kernel promises memory before it has it.
import time

blocks = []
while True:
    blocks.append(b"x" * 2**20)
    time.sleep(0.003)
