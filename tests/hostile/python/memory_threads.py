# Threads that each take a part, together more than the limit.
import threading
import time

parts = []


def take():
    parts.append(b"x" * 2**25)
    time.sleep(3600)


for _ in range(16):
    threading.Thread(target=take).start()
