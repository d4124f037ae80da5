# Starts threads until it is refused, and dies of it.
import os
import threading
import time

count = 0
while count < 1000:
    threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
    count += 1
os._exit(0)
