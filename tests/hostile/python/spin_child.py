# A child burns CPU while its parent waits: the CPU of both counts.
import os

if os.fork() == 0:
    while True:
        pass
os.wait()
