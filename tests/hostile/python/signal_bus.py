# Reads a mapped file behind its end.
import mmap

with open("short", "wb+") as file:
    file.truncate(4096)
    view = mmap.mmap(file.fileno(), 4096)
    file.truncate(0)
    print(view[0])
