# Queues signals to itself until it is refused.
import ctypes
import os
import signal

libc = ctypes.CDLL(None)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGRTMIN})
count = 0
while count < 200_000 and libc.sigqueue(os.getpid(), signal.SIGRTMIN, None) == 0:
    count += 1
print("refused" if count < 200_000 else "NEVER REFUSED")
