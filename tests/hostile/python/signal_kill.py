# Kills itself: no limit was hit.
import os
import signal

os.kill(os.getpid(), signal.SIGKILL)
