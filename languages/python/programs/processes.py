# Forks children that only wait, until the kernel refuses one more.
# Python's os.fork() is the plain system call: the refusal comes back as a BlockingIOError.
import os
import time

count = 0
try:
    while count < 1000:
        if os.fork() == 0:
            time.sleep(60)
            os._exit(0)
        count += 1
    print("never refused")
except BlockingIOError:
    print("refused after", count)
