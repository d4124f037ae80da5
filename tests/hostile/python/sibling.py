# Starts a child of the supervisor's, not its own, by CLONE_PARENT.
import ctypes
import os
import signal
import time

CLONE = {"x86_64": 56, "aarch64": 220}[os.uname().machine]
CLONE_PARENT = 0x8000
if ctypes.CDLL(None).syscall(CLONE, CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0) == 0:
    time.sleep(3600)
print("gone")
