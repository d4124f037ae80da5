# Ends from another thread while the first one waits.
import os
import threading

threading.Thread(target=os._exit, args=(3,)).start()
threading.Event().wait()
