# Ends, but a handler that is called at the end never does.
import atexit
import time

atexit.register(time.sleep, 3600)
print("bye", flush=True)
