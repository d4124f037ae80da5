# Comes to its end, but a thread that is no daemon does not.
import threading
import time

threading.Thread(target=time.sleep, args=(3600,)).start()
print("bye", flush=True)
