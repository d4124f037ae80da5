# Leaves shared memory, its name, a semaphore, and the process that Python starts to clean such things up.
import multiprocessing
import os
from multiprocessing.shared_memory import SharedMemory

shared = SharedMemory(create=True, size=2**20)
shared.buf[:4] = b"left"
lock = multiprocessing.Lock()
print("left", flush=True)
os._exit(0)
