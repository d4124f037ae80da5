# Sixteen processes make orphans without a pause: the supervisor has to bury them all.
import os

for _ in range(4):
    os.fork()
while True:
    try:
        if os.fork() == 0:
            if os.fork() == 0:
                os._exit(0)
            os._exit(0)
        os.wait()
    except BlockingIOError:
        pass
