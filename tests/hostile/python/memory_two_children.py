# Two children that fit alone and not together; the parent lives on.
import os
import time

children = []
for _ in range(2):
    child = os.fork()
    if child == 0:
        block = b"x" * (160 * 2**20)
        time.sleep(1)
        os._exit(0)
    children.append(child)
killed = [os.waitpid(child, 0)[1] for child in children]
print("parent survived" if any(killed) else "both fitted")
