# Kills everything that it may, itself too: a signal to -1 spares only its sender.
import os
import signal

os.kill(-1, signal.SIGKILL)
os.kill(os.getpid(), signal.SIGKILL)
