# Makes itself a process that no other of its user may look at.
import ctypes
import os
import time

PR_SET_DUMPABLE = 4
ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
os.fork()
time.sleep(3600)
