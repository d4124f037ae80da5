# A grandchild in a session of its own burns CPU while the program sleeps.
# Its parent ends at once, so that the supervisor adopts it.
import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            pass
    os._exit(0)
os.wait()
time.sleep(3600)
