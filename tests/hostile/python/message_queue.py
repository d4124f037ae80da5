# Leaves a message queue with a message in it.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
queue = libc.mq_open(b"/left", os.O_CREAT | os.O_RDWR, 0o600, None)
print("left" if queue >= 0 and libc.mq_send(queue, b"x", 1, 0) == 0 else os.strerror(ctypes.get_errno()))
