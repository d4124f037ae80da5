# Watches for changes with as many watchers as a user may have: they are all users' of the number 65534.
import ctypes
import os

libc = ctypes.CDLL(None)
watchers = []
while (descriptor := libc.inotify_init1(0)) >= 0:
    watchers.append(descriptor)
print("refused after", len(watchers))
